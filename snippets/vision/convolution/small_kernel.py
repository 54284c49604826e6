import torch
import torch.nn.functional as F
from torch import nn

C = 64
for k in (1, 2, 3, 5, 7, 11):
    conv = nn.Conv2d(C, C, k, bias=False, device="meta")
    used = conv.weight.numel()
    assert used == k * k * C * C
    ratio = used / (9 * C * C)
    print(f"{k:2} x {k:<2} {used:7,} weights, {ratio:5.2f} of 3x3")

torch.set_default_dtype(torch.float64)
x = torch.randn(1, 1, 6, 6, generator=torch.Generator().manual_seed(0))
laplace = torch.tensor([[0.0, 1, 0], [1, -4, 1], [0, 1, 0]])
around = sum(x.roll(step, axis) for step in (1, -1) for axis in (2, 3))
second_difference = (around - 4 * x)[:, :, 1:-1, 1:-1]
torch.testing.assert_close(F.conv2d(x, laplace[None, None]), second_difference)
