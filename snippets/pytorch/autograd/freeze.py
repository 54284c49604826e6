import torch
from torch import nn


def build():
    torch.manual_seed(0)
    hidden = [m for _ in range(2) for m in (nn.Linear(4, 4), nn.Tanh())]
    return nn.Sequential(*hidden, nn.Linear(4, 1))


x = torch.randn(8, 4)


def first(net):
    net[0].requires_grad_(False)
    return net(x)


def middle(net):
    net[2].requires_grad_(False)
    return net(x)


def detach(net):
    return net[2:](net[:2](x).detach())


def no_grad(net):
    h = net[1](net[0](x))
    with torch.no_grad():
        h = net[2](h)
    return net[4](net[3](h))


def saved_by(f, net):
    saved = []
    hooks = (lambda t: saved.append(t) or t, lambda t: t)
    with torch.autograd.graph.saved_tensors_hooks(*hooks):
        loss = f(net).square().mean()
    loss.backward()
    return len(saved)


reference = build()
n = saved_by(lambda net: net(x), reference)
print(f"all      layers with gradients [0, 2, 4], {n} tensors saved")
for f in (first, middle, detach, no_grad):
    net = build()
    n = saved_by(f, net)
    has = [i for i in (0, 2, 4) if net[i].weight.grad is not None]
    print(f"{f.__name__:8} layers with gradients {has}, {n} tensors saved")
    if f is middle:
        assert net[0].weight.grad.equal(reference[0].weight.grad)
