import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x, upstream = torch.randn(8, 4, dtype=torch.float64), torch.randn(8, 3, dtype=torch.float64)
layer = nn.Linear(4, 3, dtype=torch.float64)
plain = torch.autograd.grad(F.relu(layer(x)), layer.weight, upstream)
h = layer(x)
y = F.relu(h, inplace=True)
assert y is h and (h >= 0).all()
torch.testing.assert_close(torch.autograd.grad(y, layer.weight, upstream), plain)

for name, before in (
    ("Linear", layer),
    ("Sigmoid", nn.Sigmoid()),
    ("SiLU", nn.SiLU()),
    ("tanh", nn.Tanh()),
):
    x.requires_grad_()
    try:
        F.relu(before(x), inplace=True).sum().backward()
        print(f"{name:8} then ReLU(inplace=True): fine")
    except RuntimeError as e:
        assert "modified by an inplace operation" in str(e)
        print(f"{name:8} then ReLU(inplace=True): RuntimeError")
