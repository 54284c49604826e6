import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
D, H = 3, 8
enc = nn.GRU(D, H)


def context(x):
    return enc(x)[1][0]  # [H]


for T in (1, 2, 4, 8, 16):
    x = torch.randn(T, D)
    J = torch.func.jacrev(context)(x).reshape(H, T * D)
    rank = torch.linalg.matrix_rank(J).item()
    assert rank == min(H, T * D)
    print(f"T = {T:2}: input {T * D:2} numbers, rank of dC/dx {rank}")

blind = torch.linalg.svd(J).Vh[H:]  # [TD - H, TD], J @ blind.T = 0
move = (1e-3 * blind.sum(0)).reshape(T, D)
seen = torch.randn(T, D)
seen *= move.norm() / seen.norm()
change = [(context(x + d) - context(x)).norm().item() for d in (move, seen)]
print(f"{len(blind)} blind directions, C moves {change[0]:.0e}", end=" ")
print(f"against {change[1]:.0e}")
assert change[0] < 1e-2 * change[1]
