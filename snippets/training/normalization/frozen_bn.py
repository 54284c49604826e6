import copy

import torch
from torch import nn

torch.manual_seed(0)
pretrained = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU()).double()
x = torch.randn(4, 3, 8, 8, dtype=torch.float64)


def what_moves(gradient, training):
    net = copy.deepcopy(pretrained).train()
    net[1].requires_grad_(gradient).train(training)
    net(x).mean().backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.requires_grad:
                p -= 0.1 * p.grad
    old = pretrained[1].state_dict()
    return [
        name for name, value in net[1].state_dict().items() if not torch.equal(value, old[name])
    ]


print("requires_grad_(False):", what_moves(gradient=False, training=True))
print("eval():               ", what_moves(gradient=True, training=False))
print("both:                 ", what_moves(gradient=False, training=False))
