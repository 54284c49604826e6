import torch
from sklearn.linear_model import Ridge

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, p = 10, 30
X, y = torch.randn(n, p), torch.randn(n)
smallest = torch.linalg.pinv(X) @ y
free = torch.linalg.svd(X).Vh[n:]  # directions that X does not see
for start in (torch.zeros(p), torch.randn(p)):
    w = start.clone().requires_grad_()
    optimizer = torch.optim.SGD([w], lr=0.01)
    for _ in range(400):
        optimizer.zero_grad()
        (X @ w - y).square().sum().backward()
        optimizer.step()
    torch.testing.assert_close(X @ w.detach(), y)  # interpolates
    # what was there in the unseen directions stays
    torch.testing.assert_close(w.detach(), smallest + start @ free.T @ free)
    print(f"start {start.norm():.1f}: |w| {w.detach().norm():.2f}")
ridge = Ridge(alpha=1e-9, fit_intercept=False).fit(X, y)
torch.testing.assert_close(torch.tensor(ridge.coef_), smallest)
print(f"smallest |w| {smallest.norm():.2f}")
