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
    x, w = torch.zeros(1, 1, H, 13), torch.zeros(1, 1, k, 1)
    y = F.conv2d(x, w, stride=(s, 1), padding=(p, 0), dilation=(d, 1))
    assert y.shape[2] == output_size(H, k, s, p, d)
    if 2 * p <= k:
        y = F.max_pool2d(x, (k, 1), (s, 1), (p, 0), (d, 1))
        assert y.shape[2] == output_size(H, k, s, p, d)
    sizes.append((H + 2 * p - d * (k - 1) - 1) % s == 0)
print("224, 7x7, stride 2, padding 3 ->", output_size(224, 7, 2, 3, 1))
print("224, 3x3, stride 2, padding 1 ->", output_size(224, 3, 2, 1, 1))
print("223, 3x3, stride 2, padding 1 ->", output_size(223, 3, 2, 1, 1))
print(f"{sum(sizes)} of {len(sizes)} random settings divide exactly")
