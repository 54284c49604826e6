import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(1, 4, 16, 16, requires_grad=True)
layers = {
    "conv 1x1, stride 2": nn.Conv2d(4, 8, 1, stride=2),
    "conv 3x3, stride 2": nn.Conv2d(4, 8, 3, stride=2, padding=1),
    "avg pool 2x2, conv 1x1": nn.Sequential(nn.AvgPool2d(2), nn.Conv2d(4, 8, 1)),
}
seen = []
for name, layer in layers.items():
    y = layer(x)
    assert y.shape == (1, 8, 16 // 2, 16 // 2)
    (g,) = torch.autograd.grad(y.square().sum(), x)
    seen.append(g[0, 0].count_nonzero().item() / 16**2)
    print(f"{name:22} uses {seen[-1]:4.0%} of the pixels")
assert seen == [1 / 4, 1, 1]
