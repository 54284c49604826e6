import torch
from torch import nn

torch.manual_seed(0)
N, T, D = 4, 10, 16
x = torch.randn(N, T, D, dtype=torch.float64) * torch.arange(1, T + 1).view(1, T, 1)  # [N, T, D]
ln = nn.LayerNorm(D, dtype=torch.float64)
bn = nn.BatchNorm1d(D, dtype=torch.float64)


def batch_norm(x):
    return bn(x.transpose(1, 2)).transpose(1, 2)  # BatchNorm1d wants [N, D, T]


for name, norm in (("LN", ln), ("BN", batch_norm)):
    prefix = (norm(x)[:, :3] - norm(x[:, :3])).abs().max()
    alone = (norm(x)[:1] - norm(x[:1])).abs().max()
    print(f"{name} first 3 steps only: {prefix:.2f}   batch of 1: {alone:.2f}")

torch.testing.assert_close(ln(x)[:, :3], ln(x[:, :3]))
torch.testing.assert_close(ln(x)[:1], ln(x[:1]))
