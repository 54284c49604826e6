import torch
from torch.distributions import Cauchy

x = torch.tensor([-5.0, 5.0], dtype=torch.float64)


def log_likelihood(m):
    return Cauchy(m, torch.ones_like(m)).log_prob(x[:, None]).sum(0)


m = torch.tensor([-(24**0.5), 0.0, 24**0.5], dtype=torch.float64, requires_grad=True)
(slope,) = torch.autograd.grad(log_likelihood(m).sum(), m, create_graph=True)
(curvature,) = torch.autograd.grad(slope.sum(), m)
torch.testing.assert_close(slope, torch.zeros_like(slope))
for point, s, value in zip(m.tolist(), curvature.tolist(), log_likelihood(m).tolist(), strict=True):
    print(f"m = {point:6.3f}: derivative 0, second derivative {s:6.3f}, log-likelihood {value:.3f}")
grid = torch.linspace(-8, 8, 1601, dtype=torch.float64)
assert log_likelihood(grid).max() <= log_likelihood(m)[0]
