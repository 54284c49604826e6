import torch
from torch import nn


def init(module):
    if isinstance(module, nn.Linear):
        nn.init.constant_(module.weight, 0.5)
        nn.init.zeros_(module.bias)
    order.append(type(module).__name__)


order = []
net = nn.Sequential(nn.Linear(2, 3), nn.Sequential(nn.ReLU(), nn.Linear(3, 1)))
net.apply(init)
print(order)
x = torch.ones(1, 2)
print("output", net(x).item())
assert net(x).item() == 3 * 0.5 * (2 * 0.5)
order.clear()
shared = nn.Linear(1, 1)
nn.Sequential(shared, nn.Sequential(shared)).apply(init)
print("shared", order.count("Linear"), "calls")

lazy = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Flatten(), nn.LazyLinear(10))
print("before", type(lazy[2]).__name__, end=", ")
try:
    sum(p.numel() for p in lazy.parameters())
except ValueError as error:
    print("ValueError", str(error)[:42])
weight = lazy[2].weight
lazy(torch.zeros(1, 1, 8, 8))
print("after ", type(lazy[2]).__name__, tuple(lazy[2].weight.shape))
print("same object", lazy[2].weight is weight)
assert lazy[2].in_features == 4 * (8 - 3 + 1) ** 2
