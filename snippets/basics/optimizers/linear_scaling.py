import torch

torch.manual_seed(0)
h, sigma, runs = 1.0, 1.0, 4000


def spread(lr, N, steps):
    w = torch.zeros(runs, dtype=torch.float64)
    total = torch.zeros(runs, dtype=torch.float64)
    for t in range(steps):
        g = h * w + sigma / N**0.5 * torch.randn(runs, dtype=torch.float64)  # batch of N
        w = w - lr * g
        if t >= steps // 2:
            total += w.square()
    return float(total.mean() / (steps - steps // 2))


def theory(lr, N):
    return lr * sigma**2 / (N * h * (2 - lr * h))


for lr, N, steps in [
    (0.05, 8, 400),
    (0.1, 16, 200),
    (0.2, 32, 100),
    (0.05, 32, 400),
    (1.6, 256, 40),
]:
    v = spread(lr, N, steps)
    assert abs(v / theory(lr, N) - 1) < 0.05
    print(f"lr {lr:4}, N {N:3}: lr / N = {lr / N:.5f}, variance {v:.4f}")
print(f"lr 3.2, N 512: {spread(3.2, 512, 40):.0e}")
assert spread(3.2, 512, 40) > 1e6  # beyond 2 / h no batch is large enough
