import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 3, 16, 16, dtype=torch.float64)
contrast = torch.tensor([0.5, 3.0, 2.0], dtype=torch.float64).view(1, 3, 1, 1)
brightness = torch.tensor([4.0, -1.0, 0.5], dtype=torch.float64).view(1, 3, 1, 1)
changed = torch.cat([x[:1] * contrast + brightness, x[1:]])  # only the first picture

for norm in (nn.InstanceNorm2d(3), nn.GroupNorm(1, 3), nn.BatchNorm2d(3)):
    difference = (norm.double()(changed) - norm(x)).abs().max().item()
    print(f"{type(norm).__name__:14} changes by {difference:.1f}")

instance = nn.InstanceNorm2d(3, eps=1e-12)
torch.testing.assert_close(instance(changed), instance(x))
torch.testing.assert_close(instance(-x), -instance(x))
