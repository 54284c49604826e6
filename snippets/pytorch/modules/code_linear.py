import itertools
import math

import torch
import torch.nn.functional as F
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def reset_parameters(self):
        # U(-1/sqrt(fan_in), 1/sqrt(fan_in)) for both
        bound = 1 / math.sqrt(self.weight.shape[1])
        for p in self.parameters():
            nn.init.uniform_(p, -bound, bound)

    def forward(self, x):
        z = x @ self.weight.T
        return z if self.bias is None else z + self.bias


class MLP(nn.Module):
    def __init__(self, sizes, layer):
        super().__init__()
        pairs = itertools.pairwise(sizes)
        self.layers = nn.ModuleList(layer(a, b) for a, b in pairs)

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)


def run(layer):
    torch.manual_seed(0)
    net = MLP((5, 8, 8, 3), layer).double()
    x = torch.randn(2, 6, 5, dtype=torch.float64, requires_grad=True)
    out = net(x)
    out.square().sum().backward()
    return net, out, x.grad, {k: p.grad for k, p in net.named_parameters()}


net, *mine = run(Linear)
reference, *expected = run(nn.Linear)
torch.testing.assert_close(mine, expected)
assert net.load_state_dict(reference.state_dict()) and len(mine[2]) == 6
assert [*Linear(2, 3, bias=False).state_dict()] == ["weight"]
bound = Linear(400, 100).weight.abs().max().item()
print(f"{sum(p.numel() for p in net.parameters())} parameters, "
      f"|w| < {bound:.4f}")  # fmt: skip
assert bound < 0.05
