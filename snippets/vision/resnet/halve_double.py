from itertools import pairwise

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def conv(i, o, H, stride=1):
    with torch.device("meta"), FlopCounterMode(display=False) as counter:
        layer = nn.Conv2d(i, o, 3, stride=stride, padding=1, bias=False)
        y = layer(torch.empty(1, i, H, H))
    return counter.get_total_flops() // 2, layer.weight.numel(), y.numel()


print("C x H x W      MACs      weights   activations")
rows = []
for C, H in ((64, 56), (128, 28), (256, 14), (512, 7)):
    rows.append(conv(C, C, H))
    macs, weights, out = rows[-1]
    print(f"{C:3} x {H:2} x {H:2}  {macs / 1e6:5.1f} M  {weights:9,}   {out:9,}")
for a, b in pairwise(rows):
    assert (b[0], b[1], b[2]) == (a[0], 4 * a[1], a[2] // 2)
first = conv(64, 128, 56, stride=2)[0]
print(f"64 -> 128, stride 2: {first / 1e6:.1f} M")
assert 2 * first == rows[1][0]
