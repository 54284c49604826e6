import torch
import torch.nn.functional as F
from torch import nn

x = torch.full((1, 1, 4, 4), -2.0)
assert torch.equal(F.max_pool2d(x, 3, 1, 1), x)
zeros = F.max_pool2d(F.pad(x, (1, 1, 1, 1)), 3, 1)[0, 0]
print("max-pool with padding=1: -2 everywhere; after F.pad:")
print(zeros)

avg = F.avg_pool2d(x, 3, 1, 1)[0, 0]
print("avg-pool, first row:", [round(v, 2) for v in avg[0].tolist()])
corner = torch.tensor(-2 * 4 / 9)  # 5 of the 9 are zeros
torch.testing.assert_close(avg[0, 0], corner)
assert torch.equal(F.avg_pool2d(x, 3, 1, 1, count_include_pad=False), x)

for H, k, s, p in ((6, 3, 2, 0), (4, 2, 3, 1)):
    exact = (H + 2 * p - k) / s + 1
    pools = [nn.MaxPool1d(k, s, p, ceil_mode=ceil) for ceil in (False, True)]
    sizes = [pool(torch.zeros(1, H)).shape[1] for pool in pools]
    print(f"H={H}, k={k}, s={s}, p={p}: {exact:.2f} -> floor, ceil_mode {sizes}")
