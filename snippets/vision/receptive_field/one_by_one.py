import torch
import torch.nn.functional as F


def seen(layers):  # (k, s): what one unit reads, what all of them read
    x = torch.rand(1, 1, 16, 16, dtype=torch.float64, requires_grad=True)
    y = x
    for k, s in layers:
        y = F.conv2d(y, torch.ones(1, 1, k, k).double(), stride=s)
    (one,) = torch.autograd.grad(y[0, 0, 1, 1], x, retain_graph=True)
    (all_units,) = torch.autograd.grad(y.sum(), x)
    side = one[0, 0].any(0).nonzero().flatten()
    used = (all_units != 0).double().mean()
    return side[-1] - side[0] + 1, (one != 0).sum(), used


print("                      side  pixels  used by anyone")
for name, layers in {
    "3x3": [(3, 1)],
    "1x1, 3x3, 1x1": [(1, 1), (3, 1), (1, 1)],
    "1x1 stride 2": [(1, 2)],
    "1x1 stride 2, 3x3": [(1, 2), (3, 1)],
}.items():
    side, pixels, used = seen(layers)
    print(f"{name:20} {side:5} {pixels:7} {used:15.0%}")
