import math

import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, D, H = 64, 3, 4
gru = nn.GRU(D, H)
with torch.no_grad():
    gru.weight_hh_l0.zero_()  # gates and candidate read x only
    gru.bias_hh_l0.zero_()
x, h_0 = torch.randn(T, D), torch.randn(1, H)
expected = gru(x, h_0)[0]

_, z, n = (x @ gru.weight_ih_l0.T + gru.bias_ih_l0).chunk(3, 1)
z, n = z.sigmoid(), n.tanh()
A, B = z, (1 - z) * n  # h_t = A_t h_{t-1} + B_t
rounds, step = 0, 1
while step < T:
    B = torch.cat((B[:step], A[step:] * B[:-step] + B[step:]))
    A = torch.cat((A[:step], A[step:] * A[:-step]))
    step, rounds = 2 * step, rounds + 1
torch.testing.assert_close(A * h_0 + B, expected)
assert rounds == math.log2(T)
full = sum(p.numel() for p in gru.parameters())
minimal = 2 * H * (D + 1)  # z and n, no W_hh
print(f"{T} steps in {rounds} rounds")
print(f"parameters: GRU {full}, minimal {minimal}")
