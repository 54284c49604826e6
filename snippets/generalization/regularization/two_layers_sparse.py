import torch
from sklearn.linear_model import Lasso

torch.manual_seed(0)
N, D, lam = 60, 8, 0.2
X = torch.randn(N, D, dtype=torch.float64)
w_true = torch.tensor([2.0, -1.0, 0.5] + [0.0] * 5, dtype=X.dtype)
y = X @ w_true + 0.3 * torch.randn(N, dtype=X.dtype)

u = torch.randn(D, dtype=X.dtype).requires_grad_()
v = torch.randn(D, dtype=X.dtype).requires_grad_()
opt = torch.optim.SGD([u, v], lr=0.05, weight_decay=lam)  # lam / 2 (u^2 + v^2)
for _ in range(3000):
    opt.zero_grad()
    ((X @ (u * v) - y).square().sum() / (2 * N)).backward()
    opt.step()

w = (u * v).detach()  # min over u v = w of (u^2 + v^2) / 2 is |w|
model = Lasso(alpha=lam, fit_intercept=False, tol=1e-14)
lasso = torch.tensor(model.fit(X, y).coef_)
torch.testing.assert_close(w, lasso, atol=1e-5, rtol=1e-5)
torch.testing.assert_close(u.abs(), v.abs(), atol=1e-5, rtol=1e-5)
assert (lasso == 0).sum() >= 4
print("L2 on u and v:", [f"{abs(x) * x.sign():.2f}" for x in w[:4]], "...")
print("Lasso        :", [f"{x:.2f}" for x in lasso[:4]], "...")
assert w[lasso == 0].abs().max() < 1e-9
print(f"zeros of Lasso: {(lasso == 0).sum()} of {D}, tiny in u v")
