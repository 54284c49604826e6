import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

stacks = ((2, 2, 2), (2, 3, 5), (1, 2, 9), (1, 2, 5), (1, 3, 9))
fig, axes = plt.subplots(1, 5, figsize=(5, 1.5), layout="constrained")
for rates, ax in zip(stacks, axes, strict=True):
    R = 1 + 2 * sum(rates)
    x = torch.zeros(1, 1, R, R, requires_grad=True)
    y = x
    for d in rates:
        y = F.conv2d(y, torch.ones(1, 1, 3, 3), dilation=d)
    y.sum().backward()  # y is one pixel
    assert y.numel() == 1
    paths = x.grad[0, 0]
    assert paths.sum() == 9 ** len(rates)
    seen = paths.count_nonzero().item()
    print(f"{rates}: RF {R}x{R}, sees {seen}/{R * R} = {seen / R**2:.0%}")
    ax.imshow((paths > 0).numpy(), cmap="Blues", vmin=0, vmax=1.5)
    ax.set_title(",".join(map(str, rates)))
    ax.set_axis_off()
plt.show()
