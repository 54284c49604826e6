import math

import torch

torch.manual_seed(0)
d = 16
q = torch.randn(32, d, dtype=torch.float64)
for n in 16, 256, 4096:
    k, v = torch.randn(2, n, d, dtype=torch.float64)
    s = q @ k.T / math.sqrt(d)  # [32, n]
    row = []
    for name, A in (
        ("softmax", torch.softmax(s, 1)),
        ("sigmoid", torch.sigmoid(s)),
        ("with -log n", torch.sigmoid(s - math.log(n))),
    ):
        row.append(
            f"{name}: sum {A.sum(1).mean().item():6.1f}, "
            f"|out| {(A @ v).norm(dim=1).mean().item():5.1f}"
        )
    print(f"n = {n:4}  " + "  ".join(row))
    assert abs(torch.sigmoid(s).sum(1).mean() / n - 0.5) < 0.05
    assert 0.8 < torch.sigmoid(s - math.log(n)).sum(1).mean() < 2.2

s = s[0, :6]
J = torch.autograd.functional.jacobian(lambda s: torch.sigmoid(s), s)
assert (torch.diag(J.diagonal()) == J).all()
