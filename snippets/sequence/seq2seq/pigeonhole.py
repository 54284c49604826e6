from itertools import product

import torch
from torch import nn

torch.manual_seed(0)
V, H = 2, 6
embed, enc = nn.Embedding(V, 4), nn.GRU(4, H)
nn.init.normal_(enc.weight_ih_l0)
for T in (2, 4, 6, 8, 10):
    x = torch.tensor(list(product(range(V), repeat=T)))  # [V^T, T]
    with torch.no_grad():
        C = enc(embed(x.T))[1][0]  # [V^T, H]
    code = torch.unique(C.sign(), dim=0)
    floats = torch.unique(C, dim=0)
    assert len(floats) == len(x) == V**T and len(code) <= 2**H
    print(f"T = {T:2}: {len(x):4} inputs", end=", ")
    print(f"{len(floats):4} contexts, {len(code):2} of 2^{H} sign codes")

embed, enc = embed.double(), enc.double()
x = torch.randint(V, (60, 1)).repeat(1, 2)
x[0, 1] = 1 - x[0, 0]  # two inputs: only the first token differs
with torch.no_grad():
    h, _ = enc(embed(x))  # [60, 2, H]
for T in (10, 30, 60):
    gap = (h[T - 1, 0] - h[T - 1, 1]).norm()
    print(f"T = {T}: the first token moves C by {gap:.0e}")
assert gap < torch.finfo(torch.float32).eps
