import torch
import torch.nn.functional as F
from torch import nn


class Unit(nn.Module):  # bottleneck without normalisation, stride in the 3x3
    def __init__(self, s):
        super().__init__()
        self.a, self.b = nn.Conv2d(8, 8, 1), nn.Conv2d(8, 8, 3, s, 1)
        self.c, self.short = nn.Conv2d(8, 8, 1), nn.Conv2d(8, 8, 1, s)

    def forward(self, x):
        return self.short(x) + self.c(F.silu(self.b(F.silu(self.a(x)))))


torch.manual_seed(0)
stem = [nn.Conv2d(3, 8, 7, 2, 3), nn.MaxPool2d(3, 2, 1)]
strides = [1, 1, 1] + [2, 1, 1, 1] + [2, 1, 1, 1, 1, 1] + [2, 1, 1]
net = nn.Sequential(*stem, *map(Unit, strides))  # ResNet-50, eight channels
print("pixels  last map  image / field  corner sees  last 3x3 in use")
for n in (32, 48, 224, 448):
    net.zero_grad()
    x = torch.randn(2, 3, n, n, requires_grad=True)
    y = net(x)
    y.square().sum().backward()
    inside = min(1, (n / 427) ** 2)
    used = (net[-1].b.weight.grad != 0).double().mean()
    (g,) = torch.autograd.grad(net(x)[0, :, 0, 0].sum(), x)
    seen = (g[0] != 0).any(0).double().mean()
    print(f"{n:6} {y.shape[-1]:9} {inside:14.0%} {seen:12.0%} {used:16.0%}")
