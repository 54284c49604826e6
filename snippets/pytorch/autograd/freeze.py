import torch
from torch import nn


def build():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 1))


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


for f in (first, middle, detach, no_grad):
    net = build()
    saved = []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        loss = f(net).square().mean()
    loss.backward()
    has = [layer for layer in (0, 2, 4) if net[layer].weight.grad is not None]
    print(f"{f.__name__:8} layers with gradients {has}, {len(saved)} tensors saved")
    if f is middle:
        reference = build()
        reference(x).square().mean().backward()
        assert net[0].weight.grad.equal(reference[0].weight.grad)
