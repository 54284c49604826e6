import torch
from sklearn.linear_model import ElasticNet, Lasso, Ridge

torch.manual_seed(0)
N = 100
x = torch.randn(N, 3, dtype=torch.float64)
X = torch.cat([x[:, :1], x], 1)  # columns 0 and 1 are the same
y = 2 * x[:, 0] + 0.3 * torch.randn(N, dtype=X.dtype)
options = {"fit_intercept": False, "tol": 1e-12, "max_iter": 100_000}
alpha, rho = 0.2, 0.5
models = {
    "L2": Ridge(alpha=N * alpha, **options),
    "L1": Lasso(alpha=alpha, **options),
    "elastic net": ElasticNet(alpha=alpha, l1_ratio=rho, **options),
}
W = {k: torch.tensor(m.fit(X, y).coef_) for k, m in models.items()}
for name, w in W.items():
    print(f"{name:11}", [f"{v + 0:5.2f}" for v in w.tolist()])

assert W["L1"][1].abs() < 1e-9 and W["L1"][0] > 1.5  # one of the two twins
for name in ("L2", "elastic net"):
    torch.testing.assert_close(W[name][0], W[name][1])
assert (W["elastic net"][2:] == 0).all() and (W["L2"][2:] != 0).all()


def lasso_loss(w):
    return (y - X @ w).square().sum() / (2 * N) + alpha * w.abs().sum()


split = W["L1"].clone()
split[:2] = W["L1"][:2].sum() * torch.tensor([0.3, 0.7])
torch.testing.assert_close(lasso_loss(split), lasso_loss(W["L1"]))
