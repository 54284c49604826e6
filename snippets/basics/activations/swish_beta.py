import torch
from torch.nn import functional as F

x = torch.linspace(-8, 8, 16001, dtype=torch.float64)


def swish(x, beta):
    return x * torch.sigmoid(beta * x)


torch.testing.assert_close(swish(x, 1), F.silu(x))
torch.testing.assert_close(swish(x, 7), F.silu(7 * x) / 7)
torch.testing.assert_close(swish(x, 0), x / 2)
assert (F.relu(x) >= swish(x, 1)).all()
for beta in 1, 10, 100:
    distance = (F.relu(x / beta) - swish(x / beta, beta)).max().item()
    assert abs(distance * beta - 0.27846) < 1e-5
    print(f"beta = {beta:3}: max |ReLU - Swish| = {distance:.4f}")
print(f"beta = 1.702: max |GELU - Swish| = {(F.gelu(x) - swish(x, 1.702)).abs().max().item():.4f}")
