import math

import torch

d, L = 128, 4096
i = torch.arange(d // 2)
print("base       longest wavelength   pairs that turn less than once")
for base in (1e4, 5e5, 1e6):
    omega = base ** (-2 * i / d)
    turns = (L - 1) * omega / (2 * math.pi)
    slow = (turns < 1).sum()
    longest = 2 * math.pi / omega[-1]
    print(f"{base:9,.0f} {longest:17,.0f} {slow:17} of {d // 2}")
    first = d * math.log((L - 1) / (2 * math.pi)) / (2 * math.log(base))
    assert slow == d // 2 - math.ceil(first)
