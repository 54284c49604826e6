import torch
from torch.func import grad, vmap

torch.manual_seed(0)
M, D = 4096, 10
x = torch.randn(M, D, dtype=torch.float64)
y = (x @ torch.ones(D, dtype=torch.float64) + 3 * torch.randn(M, dtype=torch.float64) > 0).double()


def loss(w, x, y):
    return torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y)


def exact(w):
    g = vmap(grad(loss), (None, 0, 0))(w, x, y)  # [M, D], one gradient a sample
    return float(g.var(dim=0).sum() / g.mean(dim=0).square().sum())


def two_batches(w, small=16, big=512, draws=400):
    """From squared norms alone: E|g_N|^2 = |G|^2 + tr(Sigma) / N."""
    n = {}
    for N in (small, big):
        i = torch.randint(M, (draws, N))
        n[N] = vmap(grad(loss), (None, 0, 0))(w, x[i], y[i]).square().sum(dim=1).mean()
    G2 = (big * n[big] - small * n[small]) / (big - small)
    trace = (n[small] - n[big]) / (1 / small - 1 / big)
    return float(trace / G2)


w = torch.zeros(D, dtype=torch.float64)
found = []
for t in range(11):
    if t in (0, 5, 10):
        a, b = exact(w), two_batches(w)
        assert abs(b / a - 1) < 0.1
        found.append(a)
        print(f"after {t:2} steps: noise scale {a:.0f}, from two batch sizes {b:.0f}")
    w = w - 0.5 * grad(loss)(w, x, y)
assert found[0] < found[1] < found[2]  # it grows while the loss falls
