import torch
from torch import nn
from torch.func import functional_call, grad, vmap

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).double()
x, y = (
    torch.randn(6, 3, dtype=torch.float64),
    torch.randn(6, 1, dtype=torch.float64),
)
params = {k: p.detach() for k, p in net.named_parameters()}


def loss(params, x, y):
    return (functional_call(net, params, (x,)) - y).square().mean()


each = vmap(grad(loss), (None, 0, 0))(params, x, y)
for i in range(6):
    net.zero_grad()
    (net(x[i]) - y[i]).square().mean().backward()
    for k, p in net.named_parameters():
        torch.testing.assert_close(each[k][i], p.grad)
for k, g in each.items():
    print(k, tuple(net.get_parameter(k).shape), "->", tuple(g.shape))
net.zero_grad()
(net(x) - y).square().mean().backward()
torch.testing.assert_close(each["0.weight"].mean(0), net[0].weight.grad)
norms = torch.cat([g.flatten(1) for g in each.values()], 1).norm(dim=1)
print("norms:", [f"{n:.1f}" for n in norms.tolist()])
