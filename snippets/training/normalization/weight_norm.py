import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

torch.manual_seed(0)
layer = weight_norm(nn.Conv2d(3, 8, 3, dtype=torch.float64))  # W: [out, in, k, k]
g = layer.parametrizations.weight.original0  # [out, 1, 1, 1]
v = layer.parametrizations.weight.original1  # [out, in, k, k]
with torch.no_grad():
    g.uniform_(0.5, 2.0)

norm = v.square().sum((1, 2, 3), keepdim=True).sqrt()
torch.testing.assert_close(layer.weight, g * v / norm)
torch.testing.assert_close(layer.weight.flatten(1).norm(dim=1), g.flatten())

x = torch.randn(2, 3, 7, 7, dtype=torch.float64) * 3
y = layer(x)
y.square().mean().backward()
torch.testing.assert_close((v.grad * v).sum((1, 2, 3)), torch.zeros(8, dtype=torch.float64))
alone = layer(x[:1])
torch.testing.assert_close(alone, y[:1])
print(f"std of the outputs: {y.std():.1f}")
