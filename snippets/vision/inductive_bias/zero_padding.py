import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

x = torch.ones(1, 1, 15, 15, dtype=torch.float64)
w = torch.full((1, 1, 3, 3), 1 / 9, dtype=torch.float64)
_, axes = plt.subplots(1, 3, figsize=(5, 2))
cases = ("constant", 1), ("constant", 4), ("circular", 4)
for ax, (mode, layers) in zip(axes, cases, strict=True):
    y = x
    for _ in range(layers):
        y = F.conv2d(F.pad(y, (1, 1, 1, 1), mode=mode), w)
    middle = y[0, 0, 7].round(decimals=9).unique().numel()
    print(f"{mode:8} {layers} layers: {middle} values in the middle row")
    assert middle == (layers + 1 if mode == "constant" else 1)
    ax.imshow(y[0, 0].numpy(), vmin=0, vmax=1, cmap="viridis")
    ax.set_title("zeros" if mode == "constant" else mode)
    ax.set_xlabel(f"{layers} layer" + "s" * (layers > 1))
    ax.set_xticks([])
    ax.set_yticks([])
plt.show()
