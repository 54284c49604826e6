import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, D, H = 50, 3, 4
lstm = nn.LSTM(D, H)
x = torch.randn(T, D)
c_0 = torch.randn(1, H)


def last_cell(c):
    return lstm(x, (torch.zeros(1, H), c))[1][1]


W_ih, W_hh, b_ih, b_hh = lstm.parameters()
with torch.no_grad():
    W_hh.zero_()  # gates read x only
    b_hh.zero_()
    for b_f in (60.0, 4.0, 0.0):
        W_ih[H : 2 * H], b_ih[H : 2 * H] = 0, b_f
        i, f, g, _ = (x @ W_ih.T + b_ih).chunk(4, 1)
        written = i.sigmoid() * g.tanh()  # [T, H]
        powers = f.sigmoid() ** torch.arange(T - 1, -1, -1.0)[:, None]
        expected = f.sigmoid()[0] ** T * c_0 + (powers * written).sum(0)
        torch.testing.assert_close(last_cell(c_0), expected)
        J = torch.autograd.functional.jacobian(last_cell, c_0)[0, :, 0]
        torch.testing.assert_close(J, (f[0].sigmoid() ** T).diag())
        print(f"f = {f[0, 0].sigmoid():.3f}: dc_T / dc_0 = {J[0, 0]:.0e}")
