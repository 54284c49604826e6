import math

import torch

torch.manual_seed(0)
d = 16
q = torch.randn(32, d, dtype=torch.float64)
for n in 16, 256, 4096:
    k, v = torch.randn(2, n, d, dtype=torch.float64)
    s = q @ k.T / math.sqrt(d)  # [32, n]
    variants = {
        "softmax": torch.softmax(s, 1),
        "sigmoid": torch.sigmoid(s),
        "sigmoid, -log n": torch.sigmoid(s - math.log(n)),
    }
    for name, A in variants.items():
        print(
            f"n = {n:4}  {name:15}  sum of weights {A.sum(1).mean().item():6.1f}, |output| {(A @ v).norm(dim=1).mean().item():5.1f}"
        )
    assert abs(torch.sigmoid(s).sum(1).mean() / n - 0.5) < 0.05
    assert 0.8 < torch.sigmoid(s - math.log(n)).sum(1).mean() < 2.2

s = s[0, :6]
J = torch.autograd.functional.jacobian(lambda s: torch.sigmoid(s), s)
assert (torch.diag(J.diagonal()) == J).all()
