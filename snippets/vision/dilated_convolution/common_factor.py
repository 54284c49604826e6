from itertools import combinations, permutations
from itertools import combinations_with_replacement as multisets
from math import gcd

import torch
import torch.nn.functional as F


def full(rates):
    x = torch.ones(1, 1, 1)
    for d in rates:
        x = F.conv_transpose1d(x, torch.ones(1, 1, 3), dilation=d)
    return bool((x > 0).all())


triples = list(multisets(range(1, 10), 3))
coprime = [r for r in triples if gcd(*r) == 1]
good = [r for r in triples if full(r)]
print(len(triples), "triples,", len(coprime), "without common factor")
print(len(good), "leave no hole, all of them contain rate 1")
assert all(1 in r for r in good) and set(good) < set(coprime)
shared = [r for r in good if any(gcd(*p) > 1 for p in combinations(r, 2))]
print("not coprime in pairs:", *shared)
for r in triples:
    assert len({full(p) for p in permutations(r)}) == 1
