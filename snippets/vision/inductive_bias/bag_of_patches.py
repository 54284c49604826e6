import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 3, 16, 16, dtype=torch.float64)
cells = x.unfold(2, 4, 4).unfold(3, 4, 4)  # [N, C, 4, 4, 4, 4]
mixed = cells.flatten(2, 3)[:, :, torch.randperm(16)].view_as(cells)
mixed = mixed.transpose(3, 4).reshape_as(x)  # 16 tiles in another order


def change(*top):
    tiles = nn.Conv2d(3, 32, 4, stride=4), nn.ReLU()
    net = nn.Sequential(*tiles, *top).double()
    y = net(x)
    return (net(mixed) - y).norm() / y.norm()


pool = nn.AdaptiveAvgPool2d(1)
around = nn.Conv2d(32, 32, 3, padding=1, padding_mode="circular")
bag = change(nn.Conv2d(32, 32, 1), nn.ReLU(), pool)
wide = change(around, nn.ReLU(), pool)
print(f"sees 4 x 4 pixels:   {bag:.3f}")
print(f"sees 12 x 12 pixels: {wide:.3f}")
assert bag < 1e-9 < wide
