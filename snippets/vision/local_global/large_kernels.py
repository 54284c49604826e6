from torch import nn

C = 384
for k in (3, 7, 31):
    full = nn.Conv2d(C, C, k, bias=False).weight.numel()
    depthwise = nn.Conv2d(C, C, k, groups=C, bias=False).weight.numel()
    point = nn.Conv2d(C, C, 1, bias=False).weight.numel()
    assert full == k * k * point and depthwise == k * k * C
    share = depthwise / (depthwise + point)
    print(f"{k:2}x{k:<2} full {full / 1e6:6.1f}M,", end=" ")
    print(f"depthwise {depthwise / 1e3:3.0f}k, {share:3.0%} of the pair")
