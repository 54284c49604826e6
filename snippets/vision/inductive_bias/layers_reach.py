import torch
import torch.nn.functional as F

S = 41
for L in (1, 5, 10, 20):
    x = torch.zeros(1, 1, S, S, dtype=torch.float64, requires_grad=True)
    y = x
    for _ in range(L):
        y = F.avg_pool2d(y, 3, stride=1, padding=1)  # all weights 1/9
    (g,) = torch.autograd.grad(y[0, 0, S // 2, S // 2], x)
    touched = (g != 0).any(2).sum().item()
    assert touched == 2 * L + 1
    row = g[0, 0].sum(0)  # weight of each column, sums to one
    j = torch.arange(S) - S // 2
    spread = (row * j**2).sum().sqrt()
    torch.testing.assert_close(spread.item(), (2 * L / 3) ** 0.5)
    bell = torch.exp(-(j**2) / (2 * spread**2))
    off = (row - bell / bell.sum()).abs().max() / row.max()
    assert L == 1 or abs(off * L - 3 / 16) < 0.02  # nearly a Gaussian
    print(f"{L:2} layers: {touched:2} columns reached, std {spread:.1f}")
