import torch
from torch import nn

torch.manual_seed(0)
C, L = 8, 10


def branch(pre):
    layers = []
    for _ in range(2):
        conv, bn = nn.Conv2d(C, C, 3, padding=1, bias=False), nn.BatchNorm2d(C)
        layers += [bn, nn.ReLU(), conv] if pre else [conv, bn, nn.ReLU()]
    return nn.Sequential(*layers) if pre else nn.Sequential(*layers[:-1])


start = torch.randn(4, C, 6, 6)
for pre in (False, True):
    x = [start]
    total = torch.zeros_like(start)
    for _ in range(L):
        f = branch(pre)(x[-1])
        total = total + f
        x.append(x[-1] + f if pre else (x[-1] + f).relu())
    gap = (x[L] - x[0] - total).abs().max().item()
    name, low = "v2" if pre else "v1", x[L].min().item()
    print(f"{name}: |x_L - x_0 - sum F| = {gap:4.1f}   min(x_L) = {low:4.1f}")
    assert (gap < 1e-5) == pre == (low < 0)
