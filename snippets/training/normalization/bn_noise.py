import torch
from torch import nn

torch.manual_seed(0)
query = torch.zeros(1000, 1, 1, dtype=torch.float64)  # the same sample in 1000 batches
print("    N   std of its output")
spread = []
for N in (16, 64, 256, 1024):
    others = torch.randn(1000, N - 1, 1, dtype=torch.float64)
    batch = torch.cat([query, others], 1).squeeze(2).T  # [N, 1000]: a channel for each batch
    y = nn.BatchNorm1d(1000, dtype=torch.float64)(batch)[0]
    spread.append(y.std().item())
    print(f"{N:5} {spread[-1]:11.2f}")

for more, fewer in zip(spread, spread[1:], strict=False):
    assert 1.8 < more / fewer < 2.3
