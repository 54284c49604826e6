import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, h = 5, 12, 3
d = D // h
mha = nn.MultiheadAttention(D, h, bias=False, batch_first=True)
x = torch.randn(1, T, D)
y, A = mha(x, x, x, average_attn_weights=False)  # [1, T, D], [1, h, T, T]

W_v = mha.in_proj_weight[2 * D :]  # [D, D]: d rows a head
W_o = mha.out_proj.weight  # [D, D]: d columns a head
total = 0
for i in range(h):
    rows = slice(i * d, (i + 1) * d)
    OV = W_o[:, rows] @ W_v[rows]  # [D, D], rank d: what head i writes
    assert torch.linalg.matrix_rank(OV) == d
    total = total + A[:, i] @ x @ OV.T
torch.testing.assert_close(total, y)
print("output = sum over the heads of A_i x (W_o W_v)_i")

mha.out_proj.weight.data = torch.eye(D)  # no mixing
mha.in_proj_weight.data[2 * D : 2 * D + d] = 0  # switch head 0 off
y = mha(x, x, x)[0]
dead = (y[0, 0] == 0).nonzero().flatten().tolist()
print("without W_o, head 0 off: channels", dead, "are 0")
