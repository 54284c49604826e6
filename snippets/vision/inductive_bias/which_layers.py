import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 4, 8, 8, dtype=torch.float64)
ring = {"padding": 1, "padding_mode": "circular"}
ring2 = ring | {"padding": 4}
layers = {
    "conv, circular padding": nn.Conv2d(4, 4, 3, **ring),
    "conv, dilation 2": nn.Conv2d(4, 4, 5, dilation=2, **ring2),
    "conv 1x1": nn.Conv2d(4, 4, 1),
    "ReLU": nn.ReLU(),
    "BatchNorm2d (train)": nn.BatchNorm2d(4),
    "GroupNorm": nn.GroupNorm(2, 4),
    "conv, zero padding": nn.Conv2d(4, 4, 3, padding=1),
    "conv, stride 2": nn.Conv2d(4, 4, 3, stride=2, **ring),
    "LayerNorm([C, H, W])": nn.LayerNorm([4, 8, 8]),
    "flatten + Linear": nn.Sequential(
        nn.Flatten(), nn.Linear(256, 256), nn.Unflatten(1, (4, 8, 8))
    ),
}
for name, layer in layers.items():
    layer = layer.double()
    for p in layer.parameters():
        nn.init.normal_(p)
    y = layer(x)
    gap = layer(x.roll(1, 3)) - y.roll(1, 3)
    size = "x".join(map(str, y.shape[1:]))
    print(f"{name:24}{size:8}{'yes' if gap.abs().max() < 1e-9 else 'no'}")
