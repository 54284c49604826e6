import torch
from torch import nn

patchify = nn.Conv2d(3, 384, 16, stride=16)
layers, c = [], 3
for o in (48, 96, 192, 384):
    layers += [nn.Conv2d(c, o, 3, stride=2, padding=1), nn.ReLU()]
    c = o
stem = nn.Sequential(*layers, nn.Conv2d(c, 384, 1))

x = torch.zeros(1, 3, 64, 48, requires_grad=True)
for name, net in (("patchify", patchify), ("conv stem", stem)):
    y = net(x + torch.rand_like(x))
    assert y.shape == (1, 384, 4, 3)
    (g,) = torch.autograd.grad(y[0, :, 2, 1].sum(), x)
    rows = g.abs().sum((0, 1, 3)).nonzero().flatten()
    weights = sum(p.numel() for p in net.parameters())
    print(f"{name:9} {tuple(y.shape[2:])}, {weights / 1e6:.2f}M,", end=" ")
    print(f"a token sees rows {rows[0]} to {rows[-1]}")
