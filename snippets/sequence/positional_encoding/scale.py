import torch
from torch import nn

torch.manual_seed(0)
T, D = 50, 512
omega = 10000 ** (-torch.arange(0, D, 2) / D)
angle = torch.arange(T)[:, None] * omega
PE = torch.cat((angle.sin(), angle.cos()), 1)
table = nn.Embedding(1000, D)
small = table.weight.detach() / D**0.5  # variance 1/D
for name, x in (
    ("variance 1/D", small),
    ("times sqrt(D)", small * D**0.5),
    ("nn.Embedding default", table.weight.detach()),
):
    ratio = x.norm(dim=1).mean() / PE.norm(dim=1).mean()
    print(f"{name:20} |x| / |PE| = {ratio:.2f}")
assert abs(ratio - 2**0.5) < 0.01
torch.testing.assert_close(small * D**0.5, table.weight.detach())
