from itertools import pairwise

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def mlp(*sizes):
    layers = [f for m, n in pairwise(sizes) for f in (nn.Linear(m, n), nn.ReLU())]
    return nn.Sequential(*layers[:-1])


def parameters(*sizes):
    return sum((m + 1) * n for m, n in pairwise(sizes))


def flops(N, *sizes):
    return sum(2 * N * m * n for m, n in pairwise(sizes))


N = 64
for name, sizes in {
    "two hidden layers of 256": (784, 256, 256, 10),
    "twice as wide": (784, 512, 512, 10),
    "twice as deep": (784, 256, 256, 256, 256, 10),
}.items():
    net = mlp(*sizes)
    with FlopCounterMode(display=False) as counter:
        net(torch.zeros(N, 784))
    assert parameters(*sizes) == sum(p.numel() for p in net.parameters())
    assert flops(N, *sizes) == counter.get_total_flops()
    hidden = sum(p.numel() for layer in net[2:-1:2] for p in layer.parameters())
    print(
        f"{name:24} {parameters(*sizes):7,} parameters, {hidden:7,} between "
        f"hidden layers, {flops(N, *sizes) / N / 1e6:.2f} MFLOP a sample"
    )
