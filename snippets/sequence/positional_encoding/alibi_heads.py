import math

import torch


def slopes(H):
    n = 2 ** math.floor(math.log2(H))
    first = [2 ** (-8 * i / n) for i in range(1, n + 1)]
    between = [2 ** (-8 * i / (2 * n)) for i in range(1, 2 * n + 1, 2)]
    return torch.tensor(first + between[: H - n])


print([-round(math.log2(m), 1) for m in slopes(12).tolist()])
assert torch.equal(slopes(8), 0.5 ** torch.arange(1, 9.0))
assert slopes(12).unique().numel() == 12
joined = slopes(16).sort(descending=True).values
assert torch.equal(torch.cat((joined[1::2], joined[:8:2])), slopes(12))
