import random

import torch
import torch.nn.functional as F


def size(H, k, s, p, d, extra):
    return (H - 1) * s - 2 * p + d * (k - 1) + extra + 1


random.seed(0)
for _ in range(300):
    k, s, d = random.randint(1, 5), random.randint(1, 4), random.randint(1, 3)
    p, H = random.randint(0, d * (k - 1) // 2), random.randint(1, 9)
    extra = random.randint(0, max(s, d) - 1)
    y, w = torch.randn(1, 1, H), torch.randn(1, 1, k)
    x = F.conv_transpose1d(y, w, None, s, p, extra, 1, d)
    assert x.shape[2] == size(H, k, s, p, d, extra)
    full = F.conv_transpose1d(y, w, None, s, 0, 0, 1, d)  # nothing cut off
    torch.testing.assert_close(x, F.pad(full, (-p, extra - p)))
    if extra < s:
        assert F.conv1d(x, w, None, s, p, d).shape == y.shape

y, w = torch.ones(1, 1, 4), torch.ones(1, 1, 3)
for p in (1, 0):
    for extra in (0, 1):
        x = F.conv_transpose1d(y, w, None, 2, p, extra).int().flatten()
        print(f"padding={p}, output_padding={extra}:", x.tolist())
rows = {H: F.conv1d(torch.ones(1, 1, H), w, None, 2, 1) for H in range(3, 12)}
sizes = [H for H, row in rows.items() if row.shape[2] == 4]
print("lengths that the convolution maps to 4:", sizes)
