import torch
from torch import nn

C, S = 256, 28
x = torch.zeros(1, C, S, S, device="meta")
for name, k, groups in (("3x3", 3, 1), ("1x1", 1, 1), ("depthwise 3x3", 3, C)):
    conv = nn.Conv2d(C, C, k, padding=k // 2, groups=groups, bias=False)
    conv = conv.to("meta")
    y = conv(x)
    assert y.shape == x.shape
    flops = 2 * conv.weight.numel() * y[0, 0].numel()
    moved = x.numel() + conv.weight.numel() + y.numel()
    print(f"{name:14} {flops / 1e6:6.1f} MFLOP,", end=" ")
    print(f"{moved / 1e6:.2f} M values, ratio {flops / moved:5.1f}")
