import torch
from torch import nn


def forward(x, gamma, eps):
    r = torch.sqrt(x.square().mean(-1, keepdim=True) + eps)
    xhat = x / r
    return gamma * xhat, (xhat, r)


def backward(dy, gamma, cache):
    xhat, r = cache
    g = gamma * dy
    dx = (g - xhat * (g * xhat).mean(-1, keepdim=True)) / r
    return dx, (dy * xhat).sum((0, 1))


torch.manual_seed(0)
norm = nn.RMSNorm(8, dtype=torch.float64)
assert norm.eps is None
eps = torch.finfo(torch.float64).eps  # what None means
gamma = nn.init.normal_(norm.weight)

X, dy = torch.randn(2, 2, 3, 8, dtype=torch.float64)  # [N, T, D]
for x in (X, X * 1e-8):
    x.requires_grad_()
    y, cache = forward(x, gamma, eps)
    torch.testing.assert_close(norm(x), y)
    torch.testing.assert_close(
        torch.autograd.grad(norm(x), (x, gamma), dy), backward(dy, gamma, cache)
    )
    print(f"rms of x {x.square().mean().sqrt():.0e}, of xhat {cache[0].square().mean().sqrt():.2f}")
