import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.linspace(-1, 1, 401)
target = x.abs()


def error(phi, width):
    """Best output layer over random hidden units."""
    w, b = 3 * torch.randn(width), 3 * torch.randn(width)
    H = torch.cat([phi(x[:, None] * w + b), torch.ones(len(x), 1)], dim=1)  # [401, width + 1]
    v = torch.linalg.lstsq(H, target, driver="gelsd").solution
    return (H @ v - target).square().mean().sqrt().item()


for name, phi in {
    "square": torch.square,
    "cube": lambda z: z**3,
    "ReLU": torch.relu,
    "tanh": torch.tanh,
}.items():
    print(f"{name:7}", "  ".join(f"width {n}: {error(phi, n):.3f}" for n in (4, 16, 64)))

A = torch.stack([torch.ones_like(x), x**2], dim=1)  # |x| is even: no odd powers
best = (A @ torch.linalg.lstsq(A, target).solution - target).square().mean().sqrt()
torch.testing.assert_close(best.item(), error(torch.square, 64))
torch.testing.assert_close(best.item(), error(lambda z: z**3, 64))
