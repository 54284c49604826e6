import math

import torch
import torch.nn.functional as F
from torch import nn

z = torch.linspace(-12, 12, 240001, dtype=torch.float64)
pdf = torch.exp(-z.square() / 2) / math.sqrt(2 * math.pi)
functions = {
    "linear": (lambda z: z, "linear", None),
    "relu": (torch.relu, "relu", None),
    "leaky 0.2": (lambda z: F.leaky_relu(z, 0.2), "leaky_relu", 0.2),
    "tanh": (torch.tanh, "tanh", None),
    "sigmoid": (torch.sigmoid, "sigmoid", None),
    "selu": (F.selu, "selu", None),
    "gelu": (F.gelu, None, None),
    "silu": (F.silu, None, None),
}
need = {}
for name, (f, key, param) in functions.items():
    second = torch.trapezoid(f(z).square() * pdf, z)  # E[phi(z)^2]
    need[name] = second.item() ** -0.5
    torchs = f"{nn.init.calculate_gain(key, param):.3f}" if key else "none"
    print(f"{name:9s}  1/sqrt(E[phi^2]) = {need[name]:.3f}   torch {torchs}")
torch.testing.assert_close(need["linear"], 1.0)
torch.testing.assert_close(need["relu"], 2**0.5)
torch.testing.assert_close(need["leaky 0.2"], (2 / (1 + 0.2**2)) ** 0.5)
torch.testing.assert_close(need["selu"], 1.0)
