import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 3, 12, 12, dtype=torch.float64)
conv = nn.Conv2d(3, 5, 3, padding=1, padding_mode="circular").double()


def shift(a, d):
    return a.roll(d, (2, 3))


for down in range(12):
    for right in range(12):
        d = down, right
        torch.testing.assert_close(conv(shift(x, d)), shift(conv(x), d))
        pooled = conv(shift(x, d)).relu().mean((2, 3))  # [N, C]
        torch.testing.assert_close(pooled, conv(x).relu().mean((2, 3)))
d = 1, 2
moved = conv(shift(x, d))
print(f"conv(Tx) - T conv(x): {(moved - shift(conv(x), d)).abs().max():.2f}")
print(f"conv(Tx) - conv(x):   {(moved - conv(x)).abs().max():.2f}")
