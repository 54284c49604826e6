import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
d, k = 64, 9  # a 3x3 kernel has 9 taps


def count(f):
    with FlopCounterMode(display=False) as counter:
        f()
    return counter.get_total_flops() / 2  # multiply-adds


for side in (8, 16, 24, 32, 48):
    n = side * side
    x, w = torch.zeros(1, d, side, side), torch.zeros(d, d, 3, 3)
    q = torch.zeros(1, n, d)
    conv = count(lambda x=x, w=w: F.conv2d(x, w, padding=1))
    mix = count(lambda q=q: (q @ q.mT) @ q)
    project = count(lambda q=q: [q @ torch.zeros(d, d) for _ in range(4)])
    assert (conv, mix, project) == (k * n * d**2, 2 * n**2 * d, 4 * n * d**2)
    ratio = (mix + project) / conv
    print(f"n={n:4}: conv {conv / 1e6:5.0f}M, attention x{ratio:.2f}")
print("equal at n =", (k - 4) * d / 2)
