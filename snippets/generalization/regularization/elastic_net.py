import torch
from sklearn.linear_model import ElasticNet, Lasso, Ridge

N, alpha = 100, 0.2
options = {"fit_intercept": False, "tol": 1e-12, "max_iter": 100_000}
models = {
    "L2": Ridge(alpha=N * alpha, **options),
    "L1": Lasso(alpha=alpha, **options),
    "elastic net": ElasticNet(alpha=alpha, l1_ratio=0.5, **options),
}


def fit(seed, apart):
    """Columns 0 and 1 are twins; two more columns are irrelevant."""
    torch.manual_seed(seed)
    X = torch.randn(N, 4, dtype=torch.float64)
    X[:, 1] = X[:, 0] + apart * X[:, 1]
    y = 2 * X[:, 0] + 0.3 * torch.randn(N, dtype=X.dtype)
    return X, y, {k: torch.tensor(m.fit(X, y).coef_) for k, m in models.items()}


X, y, W = fit(0, 0.0)  # the same column twice
for name, w in W.items():
    print(f"{name:11}", [f"{v + 0:5.2f}" for v in w.tolist()])
split = W["L1"].clone()
split[:2] = W["L1"][:2].sum() * torch.tensor([0.3, 0.7])
g = X.T @ (X @ split - y) / N  # KKT: another minimum of the same objective
torch.testing.assert_close(g[:2], torch.full_like(g[:2], -alpha))
assert (split[2:] == 0).all() and (g[2:].abs() < alpha).all()

share = {name: [] for name in models}  # of twin 0, over 40 data sets
for seed in range(40):
    for name, w in fit(seed, 0.02)[2].items():
        share[name].append((w[0] / (w[0] + w[1])).item())
print("nearly the same column, 40 data sets: share of the first")
for name, values in share.items():
    s = torch.tensor(values)
    ends = f"below 0.05: {(s < 0.05).sum():2}, above 0.95: {(s > 0.95).sum():2}"
    print(f"{name:11} {ends}")
    assert name == "L1" or (s - 0.5).abs().max() < 0.05
