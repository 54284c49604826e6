import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(4, 6, 8)  # [N, T, D]
bn = nn.BatchNorm1d(8)


def token_bn(x):
    return bn(x.transpose(1, 2)).transpose(1, 2)  # BatchNorm1d wants [N, D, T]


y = token_bn(x)
mean, var = x.mean((0, 1)), x.var((0, 1), correction=0)  # [D], over N and T
torch.testing.assert_close(y, (x - mean) / (var + bn.eps).sqrt())
torch.testing.assert_close(bn.running_mean, 0.1 * mean)

order = torch.randperm(24)  # sentences and positions mixed up
shuffled = token_bn(x.flatten(0, 1)[order].view(4, 6, 8))
torch.testing.assert_close(shuffled.flatten(0, 1), y.flatten(0, 1)[order])

by_position = nn.BatchNorm1d(6 * 8)  # "the same position across the batch"
other = by_position(x.flatten(1)).view(4, 6, 8)
print(
    f"by position instead: differs by {(other - y).abs().max():.2f}, means "
    f"{by_position.running_mean.numel()} against {bn.running_mean.numel()}"
)
try:
    by_position(torch.randn(4, 7, 8).flatten(1))
except RuntimeError as error:
    print("T = 7:", error)
