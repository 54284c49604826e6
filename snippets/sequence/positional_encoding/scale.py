import torch
from torch import nn

torch.manual_seed(0)
D = 512
length = (D / 2) ** 0.5  # of every sinusoidal code
table = nn.Embedding(1000, D)
small = table.weight.detach() / D**0.5  # variance 1/D
for name, x in (
    ("variance 1/D", small),
    ("times sqrt(D)", small * D**0.5),
    ("nn.Embedding default", table.weight.detach()),
):
    ratio = x.norm(dim=1).mean() / length
    print(f"{name:20} |x| / |PE| = {ratio:.2f}")
assert abs(ratio - 2**0.5) < 0.01
torch.testing.assert_close(small * D**0.5, table.weight.detach())
