import torch

torch.manual_seed(0)
D, sigma = 4000, 100.0


def progress(N, true=1.0, steps=60):
    """Mean Adam step along the true gradient, in units of lr, at a fixed gradient with
    noise sigma / sqrt(N)."""
    w = torch.zeros(D, dtype=torch.float64)
    opt = torch.optim.Adam([w], lr=1.0, betas=(0.9, 0.999))
    opt.state[w] = {
        "step": torch.tensor(1e6),
        "exp_avg": torch.full((D,), true, dtype=torch.float64),
        "exp_avg_sq": torch.full(
            (D,), true**2 + sigma**2 / N, dtype=torch.float64
        ),  # its stationary mean
    }
    for _ in range(steps):
        w.grad = true + sigma / N**0.5 * torch.randn(D, dtype=torch.float64)
        opt.step()
    return float(-w.mean()) / steps


for N in [4, 64, 1024, 2**14, 2**18, 2**22]:
    p = progress(N)
    theory = 1 / (1 + sigma**2 / N) ** 0.5
    assert abs(p - theory) < 0.012
    print(f"N = {N:7}: {theory:.3f} lr a step")
