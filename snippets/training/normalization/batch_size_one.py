import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm2d(4, dtype=torch.float64)
one = torch.randn(1, 4, 5, 5, dtype=torch.float64)
torch.testing.assert_close(bn(one), nn.InstanceNorm2d(4)(one))

try:
    bn(one[:, :, :1, :1])
except ValueError as error:
    print(error)
else:
    raise AssertionError("one value per channel must be refused")

two = torch.randn(2, 4, 1, 1, dtype=torch.float64) * 100
print("two values per channel:", bn(two).flatten(1).detach().round(decimals=3).tolist())
torch.testing.assert_close(bn(two), (two - two.flip(0)).sign())
bn.eval()
assert bn(one[:, :, :1, :1]).isfinite().all()
