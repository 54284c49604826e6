import torch
from torch import nn

torch.manual_seed(0)
layers = nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3)
net = nn.Sequential(*layers).double()
nn.init.normal_(net[1].weight)
nn.init.normal_(net[1].bias)
x = torch.randn(32, 6, dtype=torch.float64)
y = net(x)


def norms():
    return [net[i].weight.square().sum().item() for i in (0, 1, 3)]


old = norms()
a = 10.0
with torch.no_grad():
    net[0].weight.mul_(0.1)  # BN removes the scale of the layer before
    net[1].weight.mul_(a)  # ReLU(a z) = a ReLU(z), a > 0
    net[1].bias.mul_(a)
    net[3].weight.div_(a)
    net[1].eps = net[1].eps / 100
torch.testing.assert_close(net(x), y)
new = norms()
for name, before, after in zip(("W1", "gamma", "W2"), old, new, strict=True):
    print(f"|{name}|^2 x {after / before:g}")
ratio = (new[0] + new[2]) / (old[0] + old[2])
print(f"L2 on W1, W2 only: x {ratio:g}")
