import math

import torch
from torch.nn import functional as F


def slope(f, x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    return torch.autograd.grad(f(x), x)[0].item()


def lowest(f):
    low, high = -2.0, 0.0
    assert slope(f, low) < 0 < slope(f, high)
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if slope(f, middle) > 0 else (middle, high)
    return middle, f(torch.tensor(middle, dtype=torch.float64)).item()


for name, f in ("SiLU", F.silu), ("GELU", F.gelu):
    x, y = lowest(f)
    print(f"{name}: minimum {y:.4f} at x = {x:.4f}")
x, y = lowest(F.silu)
assert abs(y - (x + 1)) < 1e-10
assert abs(-y * math.exp(-y) - math.exp(-1)) < 1e-10  # -y = W(1/e), Lambert W
