import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 2)).double()
x, y = torch.randn(20, 5, dtype=torch.float64), torch.randint(2, (20,))
l1, l2, eta = 0.01, 0.1, 0.5
params = list(net.parameters())
weights = [p for p in params if p.ndim > 1]  # no biases


def penalty():
    return sum(l1 * w.abs().sum() + l2 / 2 * w.square().sum() for w in weights)


def penalty_gradient(w):
    return l1 * w.sign() + l2 * w  # sign(0) = 0


loss = nn.functional.cross_entropy(net(x), y)
by_hand = []
for p, g in zip(params, torch.autograd.grad(loss, params), strict=True):
    by_hand.append(g + penalty_gradient(p) if p.ndim > 1 else g)
loss = nn.functional.cross_entropy(net(x), y) + penalty()
torch.testing.assert_close(by_hand, list(torch.autograd.grad(loss, params)))

groups = [{"params": weights, "weight_decay": l2}]
groups.append({"params": [p for p in params if p.ndim == 1]})
expected = [p - eta * g for p, g in zip(params, by_hand, strict=True)]
opt = torch.optim.SGD(groups, lr=eta)  # weight_decay is the L2 part
loss = nn.functional.cross_entropy(net(x), y)
loss = loss + l1 * sum(w.abs().sum() for w in weights)
loss.backward()
opt.step()
torch.testing.assert_close(params, expected)
w = torch.tensor([2.0, 0.0, -0.5], requires_grad=True)
(g,) = torch.autograd.grad(w.abs().sum() + w.square().sum() / 2, w)
print("gradient of |w| + w^2 / 2 at 2, 0, -0.5:", g.tolist())
