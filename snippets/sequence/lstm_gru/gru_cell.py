import torch
from torch import nn


def gru(x, h, W_ih, W_hh, b_ih, b_hh):  # [T, N, D], [N, H]
    output = []
    for x_t in x:
        a_r, a_z, a_n = (x_t @ W_ih.T + b_ih).chunk(3, dim=1)
        u_r, u_z, u_n = (h @ W_hh.T + b_hh).chunk(3, dim=1)
        r = (a_r + u_r).sigmoid()
        z = (a_z + u_z).sigmoid()
        n = (a_n + r * u_n).tanh()  # r after the product, b_hn inside
        h = (1 - z) * n + z * h
        output.append(h)
    return torch.stack(output), h


torch.manual_seed(0)
T, N, D, H = 6, 2, 3, 4
theirs = nn.GRU(D, H).double()
x = torch.randn(T, N, D, dtype=torch.float64, requires_grad=True)
h_0 = torch.randn(N, H, dtype=torch.float64, requires_grad=True)
output, h_n = theirs(x, h_0[None])
mine = gru(x, h_0, *theirs.parameters())
torch.testing.assert_close(mine, (output, h_n[0]))

dy = [torch.randn_like(y) for y in mine]
inputs = (x, h_0, *theirs.parameters())
expected = torch.autograd.grad((output, h_n[0]), inputs, dy)
torch.testing.assert_close(torch.autograd.grad(mine, inputs, dy), expected)

cell = nn.GRUCell(D, H).double()
one = gru(x[:1], h_0, *cell.parameters())[1]
torch.testing.assert_close(one, cell(x[0], h_0))
print("output", tuple(output.shape))
for name, p in theirs.named_parameters():
    print(name, tuple(p.shape))
