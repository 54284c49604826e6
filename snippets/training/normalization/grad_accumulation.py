import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(32, 8, dtype=torch.float64), torch.randn(32, 1, dtype=torch.float64)


def gradient(norm, micro):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(8, 16), norm, nn.ReLU(), nn.Linear(16, 1)).double()
    for xb, yb in zip(x.split(micro), y.split(micro), strict=True):
        loss = nn.functional.mse_loss(net(xb), yb) * micro / len(x)
        loss.backward()
    return net[0].weight.grad


for make in (nn.BatchNorm1d, nn.LayerNorm):
    full, accumulated = gradient(make(16), 32), gradient(make(16), 4)
    error = ((accumulated - full).norm() / full.norm()).item()
    print(f"{make.__name__}: relative difference {error:.2f}")
    assert error > 0.3 if make is nn.BatchNorm1d else error < 1e-12
