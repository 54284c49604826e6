import torch
from torch import nn

torch.manual_seed(0)
m, T = 0.1, 20
bn = nn.BatchNorm1d(3, dtype=torch.float64)
batches = torch.rand(T, 16, 3, dtype=torch.float64)  # [T, N, C]
for x in batches:
    bn(x)

weight = m * (1 - m) ** torch.arange(T - 1, -1, -1, dtype=torch.float64)  # of batch 1, ..., T
torch.testing.assert_close(bn.running_mean, weight @ batches.mean(1))
torch.testing.assert_close(
    bn.running_var, (1 - m) ** T * 1 + weight @ batches.var(1, unbiased=True)
)

x = torch.rand(4, 3, dtype=torch.float64)
bn.eval()
torch.testing.assert_close(bn(x), (x - bn.running_mean) / torch.sqrt(bn.running_var + 1e-5))
print(
    f"weight of the initial 0 and 1 after {T} steps: "
    f"{(1 - m) ** T:.3f}, after 50: {(1 - m) ** 50:.3f}"
)
