import torch
from sklearn.linear_model import Ridge

torch.manual_seed(0)
X = torch.randn(40, 2, dtype=torch.float64)
y = X[:, 0] - X[:, 1] + 0.1 * torch.randn(40, dtype=X.dtype)
ones = torch.ones(40, 1, dtype=X.dtype)
lam = 10.0


def free(y):  # the intercept is not penalized
    return torch.tensor(Ridge(alpha=lam).fit(X, y).predict(X))


def penalized(y):  # the intercept is a weight like the others
    Z = torch.cat([X, ones], 1)
    model = Ridge(alpha=lam, fit_intercept=False).fit(Z, y)
    return torch.tensor(model.predict(Z))


for name, predict in ("free bias", free), ("penalized bias", penalized):
    moved = predict(y + 100) - predict(y)
    print(f"{name:14}: y + 100 moves the predictions by {moved.mean():.1f}")
torch.testing.assert_close(free(y + 100), free(y) + 100)

Xc, yc = X - X.mean(0), y - y.mean()  # a free bias: center, then shrink
A = Xc.T @ Xc + lam * torch.eye(2, dtype=X.dtype)
slopes = torch.linalg.solve(A, Xc.T @ yc)
fitted = torch.tensor(Ridge(alpha=lam).fit(X, y).coef_)
torch.testing.assert_close(fitted, slopes)
print("slopes with a free bias", [f"{v:.3f}" for v in slopes])
