from itertools import product

import torch
from sklearn.linear_model import Ridge

torch.manual_seed(0)
N, D, p = 20, 4, 0.3
X = torch.randn(N, D, dtype=torch.float64) * torch.tensor([1.0, 2.0, 0.5, 4.0])
y, w = torch.randn(N, dtype=X.dtype), torch.randn(D, dtype=X.dtype)

# one row's masks are independent: 2^D masks each, exact expectation
masks = torch.tensor(list(product((0.0, 1.0), repeat=D)), dtype=X.dtype)
chance = (p ** (1 - masks) * (1 - p) ** masks).prod(1)  # [2^D]
noisy = X[:, None] * masks / (1 - p)  # [N, 2^D, D]


def dropout_loss(w):
    return ((noisy @ w - y[:, None]).square() @ chance).sum()


penalty = p / (1 - p) * (w.square() * X.square().sum(0)).sum()
plain = (X @ w - y).square().sum()
torch.testing.assert_close(dropout_loss(w), plain + penalty)

scale = X.norm(dim=0)  # the minimum: ridge on columns of length 1
ridge = Ridge(alpha=p / (1 - p), fit_intercept=False).fit(X / scale, y)
best = torch.tensor(ridge.coef_).div(scale).requires_grad_()
(g,) = torch.autograd.grad(dropout_loss(best), best)
torch.testing.assert_close(g, torch.zeros(D, dtype=X.dtype))
print(f"lambda = p / (1 - p) = {p / (1 - p):.2f} on unit-length columns")
print("penalty on w_j^2:", [f"{v:.0f}" for v in p / (1 - p) * scale**2])
