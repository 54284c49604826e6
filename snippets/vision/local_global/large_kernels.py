import torch
from torch import nn

C = 384


def weights(k, groups=1):
    with torch.device("meta"):  # shapes only
        return nn.Conv2d(C, C, k, groups=groups).weight.numel()


for k in (3, 7, 31):
    full, depthwise, point = weights(k), weights(k, C), weights(1)
    assert full == k * k * C * C and depthwise == k * k * C
    share = depthwise / (depthwise + point)
    print(f"{k:2}x{k:<2} full {full / 1e6:6.1f}M,", end=" ")
    print(f"depthwise {depthwise / 1e3:3.0f}k, {share:3.0%} of the pair")
