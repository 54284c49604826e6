from itertools import product

import torch
from torch import nn


def effective(k, d):
    return d * (k - 1) + 1


def output_size(n, k, s, p, d):
    return (n + 2 * p - effective(k, d)) // s + 1


cases = list(product((16, 31), (2, 3, 5), (1, 2, 3), (0, 2), (1, 2, 3)))
sizes = [output_size(*case) for case in cases]
for (n, *options), size in zip(cases, sizes, strict=True):
    y = nn.Conv1d(1, 1, *options)(torch.zeros(1, n))  # [1, size]
    assert y.shape == (1, size)
print(len(cases), "cases, mean output size", sum(sizes) / len(cases))

for d in (1, 2, 4, 8):
    size = output_size(31, 3, 1, 0, d)
    print(f"d={d}: 3 -> {effective(3, d)}, 31 -> {size}")
