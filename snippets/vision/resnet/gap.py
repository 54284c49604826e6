from itertools import pairwise

import torch
from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


with torch.device("meta"):
    widths = [3, 64, 64, 128, 128, *[256] * 3, *[512] * 6]
    convs = nn.Sequential(*(nn.Conv2d(i, o, 3) for i, o in pairwise(widths)))
    widths = [512 * 7 * 7, 4096, 4096, 1000]
    fc = nn.Sequential(*(nn.Linear(i, o) for i, o in pairwise(widths)))
    last = nn.Linear(2048, 1000)
vgg, resnet = count(convs) + count(fc), 25_557_032
assert vgg == 138_357_544  # published for VGG-16
for name, n, part in (("VGG-16", vgg, fc), ("ResNet-50", resnet, last)):
    share = count(part) / n
    print(f"{name:9} {n / 1e6:6.2f} M, FC {count(part) / 1e6:6.2f} M ({share:.0%})")

# pool, then classify = classify every pixel, then pool
torch.manual_seed(0)
x = torch.randn(2, 16, 5, 9, dtype=torch.float64)  # any size
linear = nn.Linear(16, 10).double()
w = linear.weight[:, :, None, None]  # [10, 16, 1, 1]
maps = nn.functional.conv2d(x, w, linear.bias)  # [2, 10, 5, 9]
torch.testing.assert_close(linear(x.mean((2, 3))), maps.mean((2, 3)))
