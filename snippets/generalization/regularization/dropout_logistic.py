from itertools import product

import torch
from torch.nn import functional as F

torch.manual_seed(0)
N, D, p = 200, 6, 0.5
X = torch.randn(N, D, dtype=torch.float64)
direction = torch.randn(D, dtype=X.dtype)
y = (torch.rand(N) < 0.5).double()
masks = torch.tensor(list(product((0.0, 1.0), repeat=D)), dtype=X.dtype)
chance = (p ** (1 - masks) * (1 - p) ** masks).prod(1)  # [2^D]


def loss(z):
    target = y.view(-1, *[1] * (z.ndim - 1)).expand_as(z)
    return F.binary_cross_entropy_with_logits(z, target, reduction="none")


for size in (1.0, 0.3, 0.1, 0.03):
    w = size * direction
    exact = loss((X[:, None] * masks / (1 - p)) @ w) @ chance - loss(X @ w)
    noisy = F.softplus((X[:, None] * masks / (1 - p)) @ w) @ chance
    torch.testing.assert_close(exact, noisy - F.softplus(X @ w))  # no label
    q = torch.sigmoid(X @ w)  # predicted probability
    curvature = q * (1 - q)
    approximation = p / (1 - p) / 2 * curvature * (X.square() @ w.square())
    ratio = (approximation.sum() / exact.sum()).item()
    print(f"weights x {size:4}: approximation / exact = {ratio:.3f}")
assert abs(ratio - 1) < 2e-3

for q in (0.5, 0.99):
    print(f"sample predicted at {q}: weight {q * (1 - q):.2f}")
