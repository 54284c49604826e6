import torch
from torch.distributions import Beta

a, b = 3.0, 3.0
grid = torch.linspace(0.0005, 0.9995, 1000, dtype=torch.float64)
for n in 3, 30, 3000:
    heads = n
    log_posterior = heads * grid.log() + Beta(a, b).log_prob(grid)
    best = grid[log_posterior.argmax()].item()
    closed_form = (heads + a - 1) / (n + a + b - 2)
    assert abs(best - closed_form) < 1e-3
    print(f"{heads:4} heads of {n:4}: MLE {heads / n:.2f}, MAP {closed_form:.2f}")
assert (heads * grid.log() + Beta(1.0, 1.0).log_prob(grid)).argmax() == len(
    grid
) - 1  # flat prior: MAP = MLE
