import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
D, H = 3, 8
enc = nn.GRU(D, H)


def contexts(x, s):  # s: decoder states, [L, H]
    h, _ = enc(x)  # [T, H]
    alpha = (s @ h.T).softmax(-1)  # [L, T], rows sum to 1
    return alpha @ h  # C_t = sum_i alpha_ti h_i


for T in (2, 4, 8, 16):
    x, s = torch.randn(T, D), torch.randn(T, H)
    h, _ = enc(x)
    theirs = F.scaled_dot_product_attention(s, h, h, scale=1.0)
    torch.testing.assert_close(contexts(x, s), theirs)
    J = torch.func.jacrev(contexts)(x, s).reshape(T * H, T * D)
    rank = torch.linalg.matrix_rank(J).item()
    assert rank == T * D
    print(f"T = {T:2}: input {T * D:2} numbers, rank of all dC_t/dx {rank}")
