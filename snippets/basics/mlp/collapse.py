import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(6, 20), nn.Linear(20, 2), nn.Linear(2, 20), nn.Linear(20, 5)).double()

W, b = torch.eye(6, dtype=torch.float64), torch.zeros(6, dtype=torch.float64)
for layer in net:
    W, b = layer.weight @ W, layer.weight @ b + layer.bias  # W2 (W1 x + b1) + b2

x = torch.randn(100, 6, dtype=torch.float64)
torch.testing.assert_close(net(x), x @ W.T + b)

n = sum(p.numel() for p in net.parameters())
print(
    f"{n} parameters collapse into {W.numel() + b.numel()}; "
    f"rank of W: {torch.linalg.matrix_rank(W)}"
)

with_relu = nn.Sequential(net[0], nn.ReLU(), net[1])
u, v, zero = x[0], x[1], torch.zeros_like(x[0])
for f in net[:2], with_relu:  # f(u + v) + f(0) = f(u) + f(v) if f is affine
    gap = f(u + v) + f(zero) - f(u) - f(v)
    print(f"{len(f)} modules: off affine by {gap.norm().item():.2f}")
