import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F


def coverage(rates, k=3):
    """Paths from each input pixel to the centre output, [R, R]."""
    R = 1 + (k - 1) * sum(rates)
    x = torch.zeros(1, 1, R, R, dtype=torch.float64, requires_grad=True)
    y = x
    for d in rates:
        w = torch.ones(1, 1, k, k, dtype=torch.float64)
        y = F.conv2d(y, w, dilation=d)
    return torch.autograd.grad(y.sum(), x)[0][0, 0]


fig, axes = plt.subplots(1, 3, figsize=(5, 1.9), layout="constrained")
stacks = ((2, 2, 2), (1, 2, 3), (1, 2, 5))
for rates, ax in zip(stacks, axes, strict=True):
    paths = coverage(rates)
    ways = torch.cartesian_prod(*(torch.tensor([-d, 0, d]) for d in rates))
    offsets = ways.sum(1) + sum(rates)
    counts = torch.bincount(offsets).double()  # closed form in 1-D
    torch.testing.assert_close(paths, counts[:, None] * counts)
    print(rates, "row of paths:", counts.long().tolist())
    shown = paths.where(paths > 0, torch.nan)  # holes stay blank
    ax.imshow(shown.numpy(), cmap="Blues", vmin=-paths.max() / 2)
    ax.set_title(",".join(map(str, rates)))
    ax.set_axis_off()
plt.show()
