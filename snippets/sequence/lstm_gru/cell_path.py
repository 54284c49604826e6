import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, D, H = 12, 3, 5
lstm = nn.LSTM(D, H)
W_ih, W_hh, b_ih, b_hh = lstm.parameters()
x = torch.randn(T, D)
c_0 = torch.randn(H)


def run(c, gates_read):
    h, product = torch.zeros(H), torch.ones(H)
    for x_t in x:
        i, f, g, o = (W_ih @ x_t + b_ih + W_hh @ gates_read(h) + b_hh).chunk(4)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        product = product * f.sigmoid().detach()
    return c, product


jacobian = torch.autograd.functional.jacobian
c_T, product = run(c_0, torch.Tensor.detach)  # no gradient through h
path = jacobian(lambda c: run(c, torch.Tensor.detach)[0], c_0)
torch.testing.assert_close(path, product.diag())

full = jacobian(lambda c: run(c, torch.clone)[0], c_0)
start = (torch.zeros(1, H), c_0[None])
torch.testing.assert_close(lstm(x, start)[1][1][0], c_T)
theirs = jacobian(lambda c: lstm(x, (start[0], c[None]))[1][1][0], c_0)
torch.testing.assert_close(full, theirs)
print("prod f  ", [f"{v:.0e}" for v in product[:3].tolist()])
print("full    ", [f"{v:.0e}" for v in full.diag()[:3].tolist()])
rest = (full - path).norm() / path.norm()
print(f"paths through the gates add {rest:.0%}")
