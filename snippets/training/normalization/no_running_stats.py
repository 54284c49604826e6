import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(3, track_running_stats=False, dtype=torch.float64)
x = torch.randn(16, 3, dtype=torch.float64)  # [N, C]
train = bn(x)
bn.eval()
torch.testing.assert_close(bn(x), train)
assert not list(bn.buffers())

difference = (bn(x[:2])[0] - bn(x)[0]).abs().max()
print(f"eval(), same sample, other companions: differs by {difference:.2f}")
assert difference > 0.1
