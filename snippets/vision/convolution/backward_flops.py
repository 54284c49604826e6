import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

first = nn.Conv2d(3, 16, 3, padding=1)
second = nn.Conv2d(16, 32, 3, padding=1)
x = torch.randn(2, 3, 12, 12)


def flops(f):
    with FlopCounterMode(display=False) as counter:
        out = f()
    return counter.get_total_flops(), out


a, h = flops(lambda: first(x))
b, y = flops(lambda: second(h))
backward, _ = flops(lambda: y.sum().backward())
assert backward == a + 2 * b  # the images need no gradient
print(f"forward {a:,} + {b:,}, backward {backward:,}")
print(f"whole step: {(a + b + backward) / (a + b):.2f} times the forward")
