import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
C = 8
x, z = torch.randn(2, 2, C, 12, 12)
mean = torch.full((C, 1, 2, 2), 1 / 4)
averaged = F.conv2d(x, mean, stride=2, groups=C)
torch.testing.assert_close(averaged, F.avg_pool2d(x, 2))

for pool in (F.avg_pool2d, F.max_pool2d):
    gap = (pool(x + z, 2) - pool(x, 2) - pool(z, 2)).abs().max()
    print(f"{pool.__name__}: f(x + z) - f(x) - f(z) up to {gap:.1f}")
assert torch.equal(F.max_pool2d(x, 2).relu(), F.max_pool2d(x.relu(), 2))
late, early = F.avg_pool2d(x, 2).relu(), F.avg_pool2d(x.relu(), 2)
difference = (late - early).abs().max()
print(f"ReLU before or after avg_pool2d differs by {difference:.1f}")

learnt = nn.Conv2d(C, C, 2, stride=2)
assert learnt(x).shape == averaged.shape
count = sum(p.numel() for p in learnt.parameters())
print("parameters of the strided convolution:", count)
