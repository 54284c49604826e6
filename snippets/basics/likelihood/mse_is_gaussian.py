import math

import torch
from sklearn.linear_model import LinearRegression
from torch.distributions import Laplace, Normal

torch.manual_seed(0)
X = torch.randn(50, 3, dtype=torch.float64)
y = X @ torch.tensor([1.0, -2.0, 0.5], dtype=X.dtype) + 0.3 * torch.randn(50, dtype=X.dtype)
w = torch.randn(3, dtype=X.dtype, requires_grad=True)
for s in 0.3, 1.0, 5.0:
    nll = -Normal(X @ w, s).log_prob(y).mean()
    mse = ((y - X @ w) ** 2).mean()
    torch.testing.assert_close(nll, mse / (2 * s * s) + math.log(s) + math.log(2 * math.pi) / 2)
    (g,) = torch.autograd.grad(nll, w)
    torch.testing.assert_close(g, torch.autograd.grad(mse, w)[0] / (2 * s * s))
    print(f"s = {s}: NLL {nll.item():.2f}, MSE {mse.item():.2f}")
    mae = (y - X @ w).abs().mean()
    torch.testing.assert_close(-Laplace(X @ w, s).log_prob(y).mean(), mae / s + math.log(2 * s))

normal_equations = torch.linalg.solve(X.T @ X, X.T @ y)
reference = LinearRegression(fit_intercept=False).fit(X, y)
torch.testing.assert_close(normal_equations, torch.tensor(reference.coef_))
residual = y - X @ normal_equations
print(
    "w =",
    [f"{v:.2f}" for v in normal_equations.tolist()],
    f" MLE of s = {residual.pow(2).mean().sqrt().item():.2f}",
)
