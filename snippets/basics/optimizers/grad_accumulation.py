import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x, y = torch.randn(12, 4, dtype=torch.float64), torch.randint(3, (12,))


def gradient(model, parts, weight):
    """One update's gradient: backward on each micro-batch, each loss times its weight."""
    model.zero_grad()
    for i in parts:
        (F.cross_entropy(model(x[i]), y[i]) * weight(len(i))).backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


index = torch.arange(12)
equal, unequal = index.split(4), index.split([1, 3, 8])
plain = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)).double()
full = gradient(plain, [index], lambda n: 1.0)
torch.testing.assert_close(gradient(plain, equal, lambda n: 1 / 3), full)
torch.testing.assert_close(gradient(plain, equal, lambda n: 1.0), 3 * full)  # forgot to divide
torch.testing.assert_close(gradient(plain, unequal, lambda n: n / 12), full)
wrong = (gradient(plain, unequal, lambda n: 1 / 3) - full).norm() / full.norm()
print(f"unequal parts, mean of means: {wrong:.0%} off")

bn = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Tanh(), nn.Linear(8, 3)).double()
full = gradient(bn, [index], lambda n: 1.0)
wrong_bn = (gradient(bn, equal, lambda n: 1 / 3) - full).norm() / full.norm()
print(f"equal parts, with batch norm: {wrong_bn:.0%} off")
assert wrong > 0.1 and wrong_bn > 0.1
