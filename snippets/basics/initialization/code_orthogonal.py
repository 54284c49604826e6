import torch
from torch import nn


def orthogonal(rows, cols, gain, generator):
    A = torch.randn(rows, cols, generator=generator, dtype=torch.float64)
    if rows < cols:
        A = A.T
    columns = []
    for v in A.T:  # Gram-Schmidt, one column at a time
        for q in columns:
            v = v - (q @ v) * q
        columns.append(v / v.norm())
    Q = torch.stack(columns, 1)  # Q^T Q = I
    return gain * (Q.T if rows < cols else Q)


g = torch.Generator()
for rows, cols in ((6, 6), (10, 4), (4, 10)):
    mine = orthogonal(rows, cols, 2.0, g.manual_seed(0))
    theirs = torch.empty(rows, cols, dtype=torch.float64)
    nn.init.orthogonal_(theirs, 2.0, generator=g.manual_seed(0))
    torch.testing.assert_close(mine, theirs)
    s = torch.linalg.svdvals(mine)
    torch.testing.assert_close(s, torch.full_like(s, 2.0))
    print((rows, cols), "singular values", [f"{v:.1f}" for v in s])
