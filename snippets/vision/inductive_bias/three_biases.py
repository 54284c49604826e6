import torch
from torch import nn

torch.manual_seed(0)
n = 16
ring = {"padding": 1, "padding_mode": "circular"}
conv = nn.Conv1d(1, 4, 3, **ring), nn.ReLU(), nn.Conv1d(4, 1, 3, **ring)
nets = {
    "CNN": nn.Sequential(*conv),
    "MLP": nn.Sequential(nn.Linear(n, 4 * n), nn.ReLU(), nn.Linear(4 * n, n)),
}
x = torch.randn(1, n, dtype=torch.float64)
for name, net in nets.items():
    net = net.double()
    J = torch.func.jacrev(net)(x).view(n, n)  # dy_i / dx_j
    seen = (J[8] != 0).nonzero().flatten()
    moves = torch.allclose(net(x.roll(1, 1)), net(x).roll(1, 1))
    weights = sum(p.numel() for p in net.parameters())
    print(f"{name}: y[8] sees x[{seen.min()}..{seen.max()}],", end=" ")
    print(f"shifts along: {moves}, parameters: {weights}")
