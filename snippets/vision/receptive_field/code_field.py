import random

import torch
from torch import nn


def receptive_field(net):  # for each axis: size, jump, first input of unit 0
    size, jump, start = [1, 1], [1, 1], [0, 0]
    for layer in net:
        if not hasattr(layer, "kernel_size"):
            continue  # elementwise
        for a in (0, 1):
            k, s, p, d = (
                value[a] if isinstance(value, tuple) else value
                for value in (
                    layer.kernel_size,
                    layer.stride,
                    layer.padding,
                    getattr(layer, "dilation", 1),  # average pooling has none
                )
            )
            size[a] += (k - 1) * d * jump[a]
            start[a] -= p * jump[a]
            jump[a] *= s
    return size, jump, start


rng = random.Random(0)
whole = 0
for _ in range(40):
    layers = []
    for _ in range(rng.randint(1, 5)):
        k, s, d = ((rng.randint(1, 3), rng.randint(1, 3)) for _ in range(3))
        if rng.random() < 0.3:
            layers.append(nn.AvgPool2d(k, s))
        else:
            p = tuple(rng.randint(0, d[a] * (k[a] - 1)) for a in (0, 1))
            layers.append(nn.Conv2d(1, 1, k, s, p, d, bias=False))
            nn.init.uniform_(layers[-1].weight, 0.5, 1)
    net = nn.Sequential(*layers).double()
    size, jump, start = receptive_field(net)
    n = [size[a] + 2 * jump[a] for a in (0, 1)]
    x = torch.rand(1, 1, *n, dtype=torch.float64, requires_grad=True)
    y = net(x)
    for i in (0, 1, min(y.shape[2:]) - 1):  # first, second, last
        (g,) = torch.autograd.grad(y[0, 0, i, i], x, retain_graph=True)
        for a in (0, 1):
            seen = g[0, 0].any(1 - a).nonzero().flatten()
            left = start[a] + i * jump[a]
            right = left + size[a] - 1
            assert left <= seen.min() and seen.max() <= right
            if left >= 0 and right < n[a]:  # not cut off by the border
                assert (seen.min(), seen.max()) == (left, right)
                whole += 1
stem = [nn.AvgPool2d((3, 7), (1, 2), (1, 3)), nn.MaxPool2d(3, 2, 1)]
print(whole, "uncut intervals agree at both ends")
print("size {}, jump {}, start {}".format(*receptive_field(stem)))
