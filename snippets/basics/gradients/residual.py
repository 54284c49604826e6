import torch

torch.set_default_dtype(torch.float64)
D, N, L = 128, 16, 50


def stack(skip, scale):
    torch.manual_seed(0)
    x = torch.randn(N, D, requires_grad=True)
    a = x
    for _ in range(L):
        V, W = torch.randn(2, D, D) * D**-0.5
        a = skip * a + scale * (a @ V * 2**0.5).relu() @ W
    dy = torch.randn(N, D)
    (dx,) = torch.autograd.grad(a, x, dy)
    return (dx.norm() / dy.norm()).item()


for name, skip, scale, square in (
    ("no skip, branch x 0.5", 0, 0.5, 0.25**L),
    ("skip, branch x 0.5", 1, 0.5, 1.25**L),
    ("skip, branch x 1", 1, 1.0, 2.0**L),
    ("skip, branch x 1/sqrt(L)", 1, L**-0.5, (1 + 1 / L) ** L),
):
    g = stack(skip, scale)
    print(f"{name:25} x {g:.1e}   expected {square**0.5:.1e}")
    assert 1 / 3 < g / square**0.5 < 3
