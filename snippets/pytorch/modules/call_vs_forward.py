import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
x = torch.randn(5, 3)
seen = []
for name, layer in net.named_children():
    layer.register_forward_hook(lambda m, i, o, name=name: seen.append(name))
net.register_forward_pre_hook(lambda m, args: seen.append("pre"))
net.register_forward_hook(lambda m, args, out: out * 0)

called = net(x)
print("net(x)        ", seen, called.abs().sum().item())
seen.clear()
direct = net.forward(x)
print("net.forward(x)", seen, "not 0:", bool(direct.abs().sum() > 0))
assert seen == ["0", "1", "2"]
