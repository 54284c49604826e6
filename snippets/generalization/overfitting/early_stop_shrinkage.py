import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, p, eta = 50, 6, 0.1
X = torch.randn(n, p) * torch.logspace(0.3, -1, p)
y = X @ torch.ones(p) + 0.5 * torch.randn(n)
lam, V = torch.linalg.eigh(X.T @ X / n)  # [p], [p, p]
w_ls = torch.linalg.lstsq(X, y[:, None]).solution.flatten()

w = torch.zeros(p, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=eta)
for t in range(1, 101):
    optimizer.zero_grad()
    ((X @ w - y).square().mean() / 2).backward()
    optimizer.step()
    shrink = 1 - (1 - eta * lam) ** t  # one factor for each eigenvalue
    torch.testing.assert_close(w.detach(), V @ (shrink * (V.T @ w_ls)))

alpha = 1 / (eta * t)
ridge = lam / (lam + alpha)
solution = torch.linalg.solve(X.T @ X / n + alpha * torch.eye(p), X.T @ y / n)
torch.testing.assert_close(V.T @ solution, ridge * (V.T @ w_ls))
for name, factor in ("lambda", lam), ("stopped", shrink), ("ridge", ridge):
    print(f"{name:8}", *(f"{v:.3f}" for v in factor))
a = torch.logspace(-3, 0.7, 100)
plt.semilogx(a, 1 - (1 - eta * a) ** t, label="early stopping")
plt.semilogx(a, a / (a + alpha), "--", label="ridge")
plt.gcf().set_size_inches(4.5, 2.8)
plt.xlabel("eigenvalue")
plt.ylabel("share of least squares kept")
plt.legend()
plt.show()
