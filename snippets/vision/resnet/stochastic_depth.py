from itertools import product
from math import prod

import torch

torch.manual_seed(0)
L, D = 6, 5
A = torch.randn(L, D, D, dtype=torch.float64)
x = torch.randn(D, dtype=torch.float64)
p = [1 - l / L * 0.5 for l in range(1, L + 1)]  # survival, 1 -> 0.5

mean, kept = torch.zeros(D, dtype=torch.float64), 0
for b in product((0, 1), repeat=L):  # all 2^L subnetworks
    chance = prod(q if on else 1 - q for q, on in zip(p, b, strict=True))
    h = x
    for l in range(L):
        h = h + b[l] * (A[l] @ h)
    mean, kept = mean + chance * h, kept + chance * sum(b)

h = x
for l in range(L):
    h = h + p[l] * (A[l] @ h)  # evaluation: scale the branch by p
torch.testing.assert_close(mean, h)
assert abs(kept - (3 * L - 1) / 4) < 1e-12
print(f"{2**L} subnetworks, {kept:.2f} of {L} blocks on average")
