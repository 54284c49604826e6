from itertools import combinations_with_replacement
from math import gcd

import torch
import torch.nn.functional as F


def M2(rates):
    M = rates[-1]
    for r in reversed(rates[1:-1]):
        M = max(M - 2 * r, 2 * r - M, r)
    return M


def holes(rates, k):
    x = torch.ones(1, 1, 1)
    for d in rates:  # every offset that a path can reach
        x = F.conv_transpose1d(x, torch.ones(1, 1, k), dilation=d)
    assert x.numel() == 1 + (k - 1) * sum(rates)
    return (x == 0).sum().item()


stacks = ((2, 2, 2), (2, 3, 5), (1, 2, 9), (1, 2, 5), (1, 3, 9), (1, 5, 2))
for r in stacks:
    print(r, f"gcd {gcd(*r)}, M2 = {M2(r)}, holes {holes(r, 3)}")

for k in (3, 5):
    pairs = combinations_with_replacement(range(1, 13), 2)
    triples = [(1, *rest) for rest in pairs]
    passed = {r for r in triples if M2(r) <= k}
    full = {r for r in triples if holes(r, k) == 0}
    print(f"k={k}: {len(passed)} pass M2 <= k, {len(full)} have no hole")
    assert passed <= full and (k != 3 or passed == full)
