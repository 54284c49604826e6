import torch
from torch.distributions import Laplace, Normal

w = torch.linspace(-6, 6, 120_001, dtype=torch.float64)
print("  z   mode   mean")
for z in (0.0, 0.5, 0.9, 2.0):
    log_posterior = Normal(w, 1.0).log_prob(torch.tensor(z))
    log_posterior = log_posterior + Laplace(0.0, 1.0).log_prob(w)
    p = log_posterior.softmax(0)
    mode, mean = w[p.argmax()].item(), (p @ w).item()
    print(f"{z:3} {abs(mode):6.2f} {abs(mean):6.2f}")
    assert abs(mode - max(z - 1, 0)) < 1e-3  # soft threshold at 1
    assert (mean > 0.05) == (z > 0)

torch.manual_seed(0)
draws = Laplace(0.0, 1.0).sample((100_000,))
print("zeros among 100000 draws of the prior:", (draws == 0).sum().item())
assert abs(draws.abs().mean() - 1) < 0.02
