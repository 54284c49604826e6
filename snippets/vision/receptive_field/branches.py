import math

import torch
import torch.nn.functional as F

n, N = 8, 49
third = torch.full((1, 1, 3), 1 / 3, dtype=torch.float64)


def gradient(f):
    x = torch.zeros(1, 1, N, dtype=torch.float64, requires_grad=True)
    y = x
    for _ in range(n):
        y = f(y)
    (g,) = torch.autograd.grad(y[0, 0, N // 2], x)
    return g[0, 0]


def two(y):
    return F.conv1d(F.conv1d(y, third, padding=1), third, padding=1)


plain, residual = gradient(two), gradient(lambda y: y + two(y))
path = F.one_hot(torch.tensor(N // 2), N).double().view(1, 1, N)
total = torch.zeros(N, dtype=torch.float64)
for m in range(n + 1):  # paths that take m of the n branches: field 4 m + 1
    total += math.comb(n, m) * path[0, 0]
    path = two(path)
torch.testing.assert_close(residual, total)

place = torch.arange(N) - N // 2
for name, g in (("plain", plain), ("residual", residual)):
    spread = (g * place**2).sum().div(g.sum()).sqrt()
    print(f"{name:8} field {(g != 0).sum()}, standard deviation {spread:.2f}")
paths = [math.comb(n, m) for m in range(n + 1)]
print("paths with field 1, 5, ..., 33:", paths)
