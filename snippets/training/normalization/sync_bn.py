import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(12, 3, 4, 4, dtype=torch.float64) + torch.arange(12.0).view(12, 1, 1, 1)
shards = x.split([8, 4])  # what each of two GPUs sees

n = torch.tensor([s[:, 0].numel() for s in shards], dtype=torch.float64)  # [2]
s1 = torch.stack([s.sum((0, 2, 3)) for s in shards])  # [2, C]
s2 = torch.stack([s.square().sum((0, 2, 3)) for s in shards])  # [2, C]
mu = s1.sum(0) / n.sum()
var = s2.sum(0) / n.sum() - mu**2

bn = nn.BatchNorm2d(3, momentum=1.0, dtype=torch.float64)
bn(x)
torch.testing.assert_close(mu, bn.running_mean)
torch.testing.assert_close(var * n.sum() / (n.sum() - 1), bn.running_var)

averaged = torch.stack([s.var((0, 2, 3), unbiased=False) for s in shards]).mean(0)
print("whole batch:   ", var.round(decimals=1).tolist())
print("mean of shards:", averaged.round(decimals=1).tolist())
assert (averaged < var / 2).all()
