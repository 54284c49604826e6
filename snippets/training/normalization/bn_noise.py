import torch
from torch import nn

torch.manual_seed(0)
query = torch.zeros(1000, 1, dtype=torch.float64)  # the same sample in 1000 batches
print("   N   std of its output")
for N in (16, 64, 256, 1024):
    others = torch.randn(1000, N - 1, dtype=torch.float64)
    batches = torch.cat([query, others], 1).T  # [N, 1000]: a channel for each batch
    y = nn.BatchNorm1d(1000, dtype=torch.float64)(batches)[0]
    print(f"{N:4} {y.std():8.2f}")
    assert abs(y.std() * N**0.5 - 1) < 0.15
