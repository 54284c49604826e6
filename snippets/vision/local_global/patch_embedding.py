import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
C, p, D = 3, 4, 8
x = torch.randn(2, C, 12, 8, dtype=torch.float64, requires_grad=True)
conv = nn.Conv2d(C, D, p, stride=p).double()

tokens = conv(x).flatten(2).mT  # [N, T, D]

patches = F.unfold(x, p, stride=p).mT  # [N, T, C * p * p]
linear = F.linear(patches, conv.weight.flatten(1), conv.bias)
torch.testing.assert_close(tokens, linear)

blocks = x.unflatten(2, (-1, p)).unflatten(4, (-1, p))  # [N, C, h, p, w, p]
by_hand = blocks.permute(0, 2, 4, 1, 3, 5).reshape(2, -1, C * p * p)
torch.testing.assert_close(by_hand, patches)

dy = torch.randn_like(tokens)
inputs = (x, conv.weight, conv.bias)
grads = [torch.autograd.grad(y, inputs, dy) for y in (tokens, linear)]
torch.testing.assert_close(*grads)

dW = torch.einsum("ntd,ntk->dk", dy, patches).view_as(conv.weight)
dx = F.fold((dy @ conv.weight.flatten(1)).mT, x.shape[2:], p, stride=p)
torch.testing.assert_close((dx, dW, dy.sum((0, 1))), grads[0])
print("tokens", tuple(tokens.shape), "weights", conv.weight.numel())
