import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 40, 3, 2, 4
gru = nn.GRU(D, H)
with torch.no_grad():
    gru.bias_ih_l0[:H] = 60.0  # r = 1
W_ih, W_hh, b_ih, b_hh = gru.parameters()
x = torch.randn(T, N, D)


def coupled(c, output_gate):  # i = 1 - f, rows of r used for o
    h = c
    for x_t in x:
        o, f, g = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(3, 1)
        f = f.sigmoid()
        c = f * c + (1 - f) * g.tanh()
        h = o.sigmoid() * c.tanh() if output_gate else c
    return h, c


c_0 = torch.randn(N, H).tanh()
expected = gru(x, c_0[None])[1][0]
torch.testing.assert_close(coupled(c_0, False)[1], expected)
print("coupled, h = c: equal to nn.GRU with r = 1")
h, c = coupled(c_0, True)
gap = (c - expected).abs().max()
print(f"with output gate and tanh: off by {gap:.2f}")
assert c.abs().max() < 1 and h.abs().max() < c.abs().max()

cell = nn.LSTMCell(D, H)
parameters = sum(p.numel() for p in cell.parameters())
saved = sum(p.numel() // 4 for p in cell.parameters())
assert parameters - saved == sum(p.numel() for p in gru.parameters())
print(f"LSTM {parameters}, coupled {parameters - saved} parameters")
