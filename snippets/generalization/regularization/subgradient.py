import torch
from sklearn.linear_model import Lasso, Ridge

torch.manual_seed(0)
N, D = 60, 30
X = torch.randn(N, D, dtype=torch.float64)
X[:, 1:] += 0.7 * X[:, :-1]  # correlated columns
w = torch.zeros(D, dtype=X.dtype)
w[:3] = torch.tensor([3.0, -2.0, 1.0], dtype=X.dtype)
y = X @ w + torch.randn(N, dtype=X.dtype)

lam_max = (X.T @ y / N).abs().max().item()  # |gradient at w = 0|
options = {"fit_intercept": False, "tol": 1e-12}
for share in (1.001, 0.999, 0.1, 0.01):
    lam = share * lam_max
    lasso = torch.tensor(Lasso(alpha=lam, **options).fit(X, y).coef_)
    ridge = torch.tensor(Ridge(alpha=N * lam, **options).fit(X, y).coef_)
    g = X.T @ (X @ lasso - y) / N  # gradient of |y - X w|^2 / (2 N)
    on = lasso != 0
    slope = torch.full_like(g, lam).copysign(-lasso)  # -lam sign(w)
    torch.testing.assert_close(g[on], slope[on])
    assert (g[~on].abs() < lam).all()
    kept = f"L1 keeps {on.sum():2}, L2 keeps {(ridge != 0).sum()}"
    norms = f"|w| {lasso.norm():.2f}, {ridge.norm():.2f}"
    print(f"{share:5} lambda_max: {kept}; {norms}")
    assert on.any() == (share < 1)
