import torch
from torch import nn

x = torch.zeros(2)
y = x.double()
print("tensor: same object", y is x, x.dtype)
print("already float32:", x.float() is x)

net = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
weight = net[0].weight
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
other = net.to(torch.float64)
print("module: same object", other is net, net[0].weight.dtype)
print("same Parameter", net[0].weight is weight)
assert net[0].weight is weight and weight.is_leaf
tracked = net[1].num_batches_tracked
print("buffers", net[1].running_mean.dtype, tracked.dtype)

before = weight.detach().clone()
net(torch.randn(4, 2).double()).square().sum().backward()
weight.grad = torch.ones(2, 2).double()
optimizer.step()
torch.testing.assert_close(weight.detach(), before - 1)
try:
    net.half()(torch.randn(4, 2))
except RuntimeError as error:
    print("RuntimeError", str(error)[:44])
try:
    net.to(torch.int64)
except TypeError as error:
    print("TypeError", str(error)[:44])
weight = net[0].weight
net.to("meta")
print("to meta: same Parameter", net[0].weight is weight)
