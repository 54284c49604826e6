import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(16, 3, 8, 8, dtype=torch.float64)
conv, bn = nn.Conv2d(3, 4, 3, dtype=torch.float64), nn.BatchNorm2d(4, dtype=torch.float64)

train = bn(conv(x))
train.backward(torch.randn_like(train))
torch.testing.assert_close(conv.bias.grad, torch.zeros(4, dtype=torch.float64))
assert conv.weight.grad.abs().min() > 1e-3

bn.eval()
evaluated = bn(conv(x))
with torch.no_grad():
    conv.bias += 5
scale = bn.weight / torch.sqrt(bn.running_var + 1e-5)
torch.testing.assert_close(bn(conv(x)), evaluated + 5 * scale.view(1, 4, 1, 1))
bn.train()
torch.testing.assert_close(bn(conv(x)), train)
print(f"bias + 5: train output unchanged, eval output moved by {(5 * scale).mean():.1f}")
