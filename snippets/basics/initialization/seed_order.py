import copy

import torch
from torch import nn


def build(*layers):
    torch.manual_seed(0)
    return [make() for make in layers]


def body():
    return nn.Linear(8, 8)


def head(generator=None):
    layer = nn.Linear(8, 3)
    nn.init.xavier_uniform_(layer.weight, generator=generator)
    return layer


def own():
    return head(torch.Generator().manual_seed(1))


def show(name, layer):
    print(f"{name:28s} {layer.weight[0, 0]:6.3f}")
    return layer.weight


alone = show("head", build(head)[0])
assert torch.equal(show("head, body", build(head, body)[0]), alone)
plain = show("ReLU, Dropout, head", build(nn.ReLU, nn.Dropout, head)[2])
assert torch.equal(plain, alone)
assert not torch.equal(show("body, head", build(body, head)[1]), alone)
mine = show("head, own generator", build(own)[0])
assert torch.equal(show("body, head, own generator", build(body, own)[1]), mine)
layer = build(head)[0]
assert torch.equal(show("deepcopy of head", copy.deepcopy(layer)), alone)
