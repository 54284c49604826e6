from itertools import pairwise

import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
sizes = [4, 5, 3, 2]  # input, two hidden layers, output
layers = [(rng.standard_normal((n, m)), rng.standard_normal(n)) for m, n in pairwise(sizes)]


def mlp(x):
    for W, b in layers[:-1]:
        x = np.maximum(x @ W.T + b, 0)  # [N, n]
    W, b = layers[-1]
    return x @ W.T + b  # logits, [N, 2]


def n_parameters(sizes):
    return sum((m + 1) * n for m, n in pairwise(sizes))


net = nn.Sequential(
    nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3), nn.ReLU(), nn.Linear(3, 2)
).double()
with torch.no_grad():
    for linear, (W, b) in zip(net[::2], layers, strict=True):
        linear.weight.copy_(torch.from_numpy(W))
        linear.bias.copy_(torch.from_numpy(b))

x = rng.standard_normal((7, 4))
torch.testing.assert_close(torch.from_numpy(mlp(x)), net(torch.from_numpy(x)).detach())
assert n_parameters(sizes) == sum(p.numel() for p in net.parameters())
print("parameters:", n_parameters(sizes), " output:", mlp(x).shape)
