import torch
from sklearn.linear_model import RidgeCV

torch.manual_seed(0)
N, D = 40, 20
X = torch.randn(N, D, dtype=torch.float64)
y = X @ torch.randn(D, dtype=X.dtype) * 0.3 + torch.randn(N, dtype=X.dtype)
eye = torch.eye(D, dtype=X.dtype)
alphas = [0.1, 1.0, 3.0, 10.0, 30.0, 100.0, 1000.0]


def fit(X, y, lam):
    return torch.linalg.solve(X.T @ X + lam * eye, X.T @ y)


print("lambda  training  leave-one-out")
errors = []
for lam in alphas:
    H = X @ torch.linalg.solve(X.T @ X + lam * eye, X.T)
    residual = y - H @ y
    loo = (residual / (1 - H.diagonal())).square().mean()  # no refitting
    rows = [torch.arange(N) != i for i in range(N)]
    left = [y[i] - X[i] @ fit(X[r], y[r], lam) for i, r in enumerate(rows)]
    brute = torch.stack(left)
    torch.testing.assert_close(loo, brute.square().mean())
    errors.append(loo.item())
    print(f"{lam:6} {residual.square().mean():9.2f} {loo:14.2f}")

chosen = RidgeCV(alphas=alphas, fit_intercept=False).fit(X, y).alpha_
assert chosen == alphas[errors.index(min(errors))]
print(f"chosen by RidgeCV: {chosen:.0f}")
