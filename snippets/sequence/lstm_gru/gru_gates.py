import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
H = 3
cell = nn.GRUCell(2, H)
x, h = torch.randn(1, 2), torch.randn(1, H)
bias = cell.bias_ih.detach().clone()


def step(r, z, h):  # a bias of +-60 forces a gate to 1 or 0
    cell.bias_ih.data = bias.clone()
    cell.bias_ih.data[:H] = 120.0 * r - 60
    cell.bias_ih.data[H : 2 * H] = 120.0 * z - 60
    return cell(x, h)


a_n, u_n = x @ cell.weight_ih.T + bias, h @ cell.weight_hh.T + cell.bias_hh
a_n, u_n = a_n[:, 2 * H :], u_n[:, 2 * H :]
for name, r, z, expected in (
    ("keep     ", 0, 1, h),
    ("keep     ", 1, 1, h),
    ("RNN step ", 1, 0, (a_n + u_n).tanh()),
    ("from x   ", 0, 0, a_n.tanh()),
):
    new = step(r, z, h)
    torch.testing.assert_close(new, expected)
    same = torch.allclose(new, step(r, z, -2 * h))
    print(f"{name} r = {r}, z = {z}: reads h {not same}")
