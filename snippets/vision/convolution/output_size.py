import random

import torch
import torch.nn.functional as F


def output_size(H, k, s, p, d):
    return (H + 2 * p - d * (k - 1) - 1) // s + 1


random.seed(0)
sizes = []
for _ in range(500):
    k, s, d = random.randint(1, 5), random.randint(1, 4), random.randint(1, 3)
    p, H = random.randint(0, 4), random.randint(13, 40)
    x, w = torch.zeros(1, 1, H), torch.zeros(1, 1, k)
    y = F.conv1d(x, w, None, s, p, d)
    assert y.shape[2] == output_size(H, k, s, p, d)
    if 2 * p <= k:
        assert F.max_pool1d(x, k, s, p, d).shape == y.shape
    sizes.append((H + 2 * p - d * (k - 1) - 1) % s == 0)
for name, k, s, p in (("3x3", 3, 1, 1), ("3x3", 3, 2, 1), ("2x2", 2, 2, 0)):
    row = [output_size(H, k, s, p, 1) for H in (223, 224, 225)]
    print(f"223, 224, 225 with {name}, stride {s}, padding {p}: {row}")
print(f"{sum(sizes)} of {len(sizes)} random settings divide exactly")
