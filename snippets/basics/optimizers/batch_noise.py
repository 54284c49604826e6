from itertools import combinations

import torch

torch.manual_seed(0)
M, D = 10, 3
x, y = torch.randn(M, D, dtype=torch.float64), torch.randn(M, dtype=torch.float64)
w = torch.randn(D, dtype=torch.float64, requires_grad=True)


def grad(i):
    loss = (x[i] @ w - y[i]).square().mean() / 2
    return torch.autograd.grad(loss, w)[0]


full = grad(list(range(M)))
per_sample = torch.stack([grad([i]) for i in range(M)])  # [M, D]
sigma2 = per_sample.var(dim=0, unbiased=False).sum()
for N in [1, 2, 5, 10]:
    g = torch.stack([grad(list(i)) for i in combinations(range(M), N)])  # every batch there is
    torch.testing.assert_close(g.mean(dim=0), full)
    var = (g - full).square().sum(dim=1).mean()
    torch.testing.assert_close(var, sigma2 / N * (M - N) / (M - 1))
    print(f"N = {N:2}: {len(g):3} batches, noise variance {var:.3f}")
