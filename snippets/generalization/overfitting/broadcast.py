import warnings

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N = 64
x = torch.randn(N, 3)
y = x @ torch.tensor([1.0, -2.0, 3.0]) + 5  # [N]


def train(loss):
    net = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(500):
        optimizer.zero_grad()
        loss(net(x)).backward()
        optimizer.step()
    return net


right = train(lambda z: (z.squeeze(1) - y).square().mean())  # [N] - [N]
wrong = train(lambda z: (z - y).square().mean())  # [N, 1] - [N] = [N, N]
for name, net in ("right", right), ("wrong", wrong):
    w = net.weight.detach().abs().max()
    mse = F.mse_loss(net(x).squeeze(1), y)
    print(f"{name}: max |w| {w:.2f}, bias {net.bias.item():.2f}, MSE {mse:.1f}")
torch.testing.assert_close(wrong(x).detach(), y.mean().expand(N, 1))  # a constant
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    value = F.mse_loss(wrong(x), y)
torch.testing.assert_close(value, y.var(correction=0))
print(str(caught[0].message).split(" that")[0])
