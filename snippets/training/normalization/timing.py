import time

import torch
from torch import nn

C, G, H, W = 64, 32, 14, 14
x = torch.randn(8, C, H, W, requires_grad=True)
layers = {
    "BN train": nn.BatchNorm2d(C),
    "BN eval": nn.BatchNorm2d(C).eval(),
    "LN": nn.LayerNorm([C, H, W]),
    "IN": nn.InstanceNorm2d(C, affine=True),
    "GN": nn.GroupNorm(G, C),
}
for name, layer in layers.items():
    seconds = []
    for _ in range(7):
        start = time.perf_counter()
        layer(x).sum().backward()
        seconds.append(time.perf_counter() - start)
    print(f"{name:9} {min(seconds) * 1000:5.1f} ms")
