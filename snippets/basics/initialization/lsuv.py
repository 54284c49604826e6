import itertools

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

x = torch.tensor(load_digits().data, dtype=torch.float32)  # 0..16, as it is
widths, L = [64] + [128] * 8, 8
torch.manual_seed(0)
layers = [nn.Linear(*pair) for pair in itertools.pairwise(widths)]
for layer in layers:
    nn.init.zeros_(layer.bias)


def stds(x):
    out = []
    for layer in layers:
        z = layer(x)
        out.append(z.std().item())
        x = F.gelu(z)
    return out


@torch.no_grad()
def lsuv(x):
    for layer in layers:
        nn.init.orthogonal_(layer.weight)
        layer.weight /= layer(x).std()
        x = F.gelu(layer(x))


for name in ("default", "LSUV"):
    if name == "LSUV":
        lsuv(x[::2])
        torch.testing.assert_close(stds(x[::2]), [1.0] * L)
        torch.testing.assert_close(stds(x[1::2]), [1.0] * L, rtol=0.1, atol=0)
    print(f"{name:8s}", [f"{s:.2f}" for s in stds(x)[::2]])
