import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, d = 6, 16, 8
x = nn.functional.normalize(torch.randn(T, D), dim=1)  # tokens of length 1
W_q, W_k = torch.randn(D, d), torch.randn(D, d)
tied = (x @ W_q) @ (x @ W_q).T  # one projection for q and k
free = (x @ W_q) @ (x @ W_k).T
raw = x @ x.T  # no projection at all


def asymmetry(s):
    return (s - s.T).norm() / s.norm()


itself = (raw.argmax(1) == torch.arange(T)).sum().item()
print(f"no projection: asymmetry {asymmetry(raw):.2f},", end=" ")
print(f"{itself} of {T} tokens like themselves best")
print(f"W_q = W_k:     asymmetry {asymmetry(tied):.2f}")
print(f"two of them:   asymmetry {asymmetry(free):.2f}")
assert torch.linalg.eigvalsh(tied).min() > -1e-9  # positive semi-definite

M = W_q @ W_k.T  # only this product matters for the scores
torch.testing.assert_close(x @ M @ x.T, free)
R = torch.randn(d, d)
same = (x @ W_q @ R) @ (x @ W_k @ torch.linalg.inv(R).T).T
torch.testing.assert_close(same, free)
rank = torch.linalg.matrix_rank(M)
print(f"W_q W_k^T is {tuple(M.shape)}, rank {rank}")
