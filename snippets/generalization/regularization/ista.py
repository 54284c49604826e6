import torch
from sklearn.linear_model import Lasso

torch.manual_seed(0)
N, D, lam = 80, 20, 0.3
X = torch.randn(N, D, dtype=torch.float64)
w_true = torch.zeros(D, dtype=X.dtype)
w_true[:4] = torch.tensor([2.0, -1.5, 1.0, 0.5], dtype=X.dtype)
y = X @ w_true + 0.5 * torch.randn(N, dtype=X.dtype)
lasso = Lasso(alpha=lam, fit_intercept=False, tol=1e-14)
target = torch.tensor(lasso.fit(X, y).coef_)
eta = 0.2  # below 2 / largest eigenvalue of X.T @ X / N


def loss_gradient(w):
    return X.T @ (X @ w - y) / N


ista = torch.zeros(D, dtype=X.dtype)
plain = torch.randn(D, dtype=X.dtype).requires_grad_()
sgd = torch.optim.SGD([plain], lr=eta)
for _ in range(2000):
    z = ista - eta * loss_gradient(ista)
    ista = z.sign() * (z.abs() - eta * lam).clamp(min=0)  # prox of eta lam |w|
    sgd.zero_grad()
    loss = (X @ plain - y).square().sum() / (2 * N) + lam * plain.abs().sum()
    loss.backward()
    sgd.step()

torch.testing.assert_close(ista, target)
off = target == 0
assert torch.equal(ista == 0, off)
for name, w in (
    ("coordinate descent", target),
    ("ISTA", ista),
    ("SGD on the penalty", plain),
):
    print(f"{name:18}: {(w == 0).sum().item():2} exact zeros")
jump = plain[off].abs().max() / (eta * lam)
print(f"SGD: off weights jump within {jump:.1f} eta lambda")
assert (plain[off] != 0).all()
print("nonzero weights:", [f"{v:.2f}" for v in ista[~off]])
