import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(3, momentum=None, dtype=torch.float64)
batches = torch.rand(20, 16, 3, dtype=torch.float64)  # [T, N, C]
for x in batches:
    bn(x)

assert bn.num_batches_tracked == 20
torch.testing.assert_close(bn.running_mean, batches.mean((0, 1)))
torch.testing.assert_close(bn.running_var, batches.var(1, unbiased=True).mean(0))
