import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1)).double()
x = torch.randn(8, 2, dtype=torch.float64, requires_grad=True)


def penalty(create_graph=False):
    y = net(x).sum()
    (g,) = torch.autograd.grad(y, x, create_graph=create_graph)  # [8, 2]
    return (g.norm(dim=1) - 1).square().mean()


p = penalty(True)
grads = torch.autograd.grad(p, list(net.parameters()), allow_unused=True)
print([None if g is None else f"{g.norm():.2f}" for g in grads])
W = net[0].weight
h = 1e-6
with torch.no_grad():
    W[0, 0] += h
ahead = penalty()
with torch.no_grad():
    W[0, 0] -= 2 * h
slope = (ahead - penalty()) / (2 * h)
torch.testing.assert_close(grads[0][0, 0], slope, rtol=1e-6, atol=1e-8)
plain = net(x).square().mean()
(alone,) = torch.autograd.grad(plain, W, retain_graph=True)
(with_penalty,) = torch.autograd.grad(plain + 10 * penalty(), W)
print("added to a loss, it changes nothing:", with_penalty.equal(alone))
try:
    penalty().backward()
except RuntimeError as error:
    print(str(error)[:42])
