import torch
from sklearn.linear_model import Ridge

torch.manual_seed(0)
N, lam = 40, 4.0
U = torch.linalg.qr(torch.randn(N, 4, dtype=torch.float64)).Q
V = torch.linalg.qr(torch.randn(4, 4, dtype=torch.float64)).Q
s = torch.tensor([20.0, 5.0, 2.0, 0.2], dtype=U.dtype)
X = U * s @ V.T  # singular values s
y = torch.randn(N, dtype=X.dtype)

ridge = torch.tensor(Ridge(alpha=lam, fit_intercept=False).fit(X, y).coef_)
ols = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
shrink = s**2 / (s**2 + lam)
torch.testing.assert_close(V.T @ ridge, shrink * (V.T @ ols))
print("singular values", s.tolist())
print("kept           ", [f"{v:.2f}" for v in shrink.tolist()])

H = X @ torch.linalg.solve(X.T @ X + lam * torch.eye(4, dtype=X.dtype), X.T)
torch.testing.assert_close(H @ y, X @ ridge)
torch.testing.assert_close(H.trace(), shrink.sum())
print(f"degrees of freedom {H.trace():.1f} of 4")

before = torch.linalg.cond(X.T @ X)
after = torch.linalg.cond(X.T @ X + lam * torch.eye(4, dtype=X.dtype))
torch.testing.assert_close(after, (s[0] ** 2 + lam) / (s[-1] ** 2 + lam))
print(f"condition number {before:.0f} -> {after:.0f}")
