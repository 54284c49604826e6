import math

import torch
from torch.nn import functional as F


def exact(x):
    return x * (1 + torch.erf(x / math.sqrt(2))) / 2


def by_tanh(x):
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


x = torch.linspace(-6, 6, 1201, dtype=torch.float64, requires_grad=True)
torch.testing.assert_close(exact(x), F.gelu(x))
torch.testing.assert_close(by_tanh(x), F.gelu(x, approximate="tanh"))

cdf = torch.distributions.Normal(0, 1).cdf(x)
density = torch.exp(-x * x / 2) / math.sqrt(2 * math.pi)
(slope,) = torch.autograd.grad(F.gelu(x).sum(), x)
torch.testing.assert_close(cdf + x * density, slope)

print(f"max |exact - tanh|         = {(exact(x) - by_tanh(x)).abs().max().item():.6f}")
print(
    f"max |exact - x s(1.702 x)| = "
    f"{(exact(x) - x * torch.sigmoid(1.702 * x)).abs().max().item():.6f}"
)
