import torch
from torch import nn


def lstm(x, h, c, W_ih, W_hh, b_ih, b_hh):  # [T, N, D], [N, H], [N, H]
    output = []
    for x_t in x:
        a = x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh  # [N, 4H]
        i, f, g, o = a.chunk(4, dim=1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        output.append(h)
    return torch.stack(output), h, c


torch.manual_seed(0)
T, N, D, H = 6, 2, 3, 4
theirs = nn.LSTM(D, H).double()
x = torch.randn(T, N, D, dtype=torch.float64, requires_grad=True)
h_0, c_0 = torch.randn(2, N, H, dtype=torch.float64, requires_grad=True)
output, (h_n, c_n) = theirs(x, (h_0[None], c_0[None]))
mine = lstm(x, h_0, c_0, *theirs.parameters())
torch.testing.assert_close(mine, (output, h_n[0], c_n[0]))

dy = [torch.randn_like(y) for y in mine]
inputs = (x, h_0, c_0, *theirs.parameters())
expected = torch.autograd.grad((output, h_n[0], c_n[0]), inputs, dy)
torch.testing.assert_close(torch.autograd.grad(mine, inputs, dy), expected)

cell = nn.LSTMCell(D, H).double()
one = lstm(x[:1], h_0, c_0, *cell.parameters())[1:]
torch.testing.assert_close(one, cell(x[0], (h_0, c_0)))
print("output", tuple(output.shape))
for name, p in theirs.named_parameters():
    print(name, tuple(p.shape))
