import torch
from torch import nn

C, S = 4, 8


class Gate(nn.Module):  # squeeze and excitation
    def __init__(self):
        super().__init__()
        self.fc = nn.Sequential(nn.Linear(C, C), nn.Sigmoid())

    def forward(self, x):  # [N, C, H, W]
        gate = self.fc(x.mean((2, 3)))  # [N, C]
        return torch.einsum("nchw,nc->nchw", x, gate)


class Tokens(nn.Module):  # [N, C, H, W] as [N, H W, C] and back
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        tokens = x.flatten(2).transpose(1, 2)
        y = self.layer(tokens)
        return y.transpose(1, 2).reshape(x.shape)


class Attention(nn.MultiheadAttention):
    def forward(self, x):
        return super().forward(x, x, x)[0]


torch.manual_seed(0)
print("                     own picture  the other one")
for name, layer in (
    ("nothing", nn.Identity()),
    ("global pooling", nn.AdaptiveAvgPool2d(1)),
    ("fully connected", nn.Linear(C * S * S, C)),
    ("squeeze-excitation", Gate()),
    ("self-attention", Tokens(Attention(C, 2, batch_first=True))),
    ("GroupNorm", nn.GroupNorm(2, C)),
    ("InstanceNorm", nn.InstanceNorm2d(C)),
    ("LayerNorm, (C, H, W)", nn.LayerNorm((C, S, S))),
    ("LayerNorm, C", Tokens(nn.LayerNorm(C))),
    ("BatchNorm, training", nn.BatchNorm2d(C)),
    ("BatchNorm, eval", nn.BatchNorm2d(C).eval()),
):
    layers = [nn.Conv2d(C, C, 3, padding="same"), layer]
    if isinstance(layer, nn.Linear):
        layers.insert(1, nn.Flatten())
    net = nn.Sequential(*layers).double()
    x = torch.randn(2, C, S, S, dtype=torch.float64, requires_grad=True)
    (g,) = torch.autograd.grad(net(x)[0].flatten()[0], x)
    own, other = (g.abs().amax(1) > 1e-12).sum((1, 2)).tolist()
    print(f"{name:21} {own:8} {other:12}")
