import torch
from torch.nn import functional as F

torch.manual_seed(0)
trials, N, slope = 2000, 40, 2.0
x = torch.linspace(0.1, 4, N, dtype=torch.float64)
s = x  # noise grows with x
y = slope * x + s * torch.randn(trials, N, dtype=torch.float64)

mse = (y * x).sum(1) / (x * x).sum()
mle = (y * x / s**2).sum(1) / (x * x / s**2).sum()
w = mle[0].clone().requires_grad_()
(g,) = torch.autograd.grad(F.gaussian_nll_loss(w * x, y[0], s**2), w)
torch.testing.assert_close(g, torch.zeros_like(g))
for name, e in ("MSE", mse), ("MLE", mle):
    print(f"{name}: slope {e.mean().item():.2f} +- {e.std().item():.2f}")
    assert abs(e.mean() - slope) < 4 * e.std() / trials**0.5
assert mse.std() > 1.2 * mle.std()
