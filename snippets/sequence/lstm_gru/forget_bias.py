import torch
from torch import nn

torch.manual_seed(0)
H = 400
lstm = nn.LSTM(4, H)
for name, p in lstm.named_parameters():
    assert 0.98 < p.abs().max() * H**0.5 <= 1
    assert abs(p.std() * (3 * H) ** 0.5 - 1) < 0.05
    print(f"{name:13} std {p.std():.3f}")

b_ih, b_hh = lstm.bias_ih_l0.data, lstm.bias_hh_l0.data
_, f_ih, _, _ = b_ih.chunk(4)  # gates i, f, g, o
_, f_hh, _, _ = b_hh.chunk(4)
x, h = torch.randn(1, 50, 4), 0.1 * torch.randn(1, 50, H)


def mean_forget():  # c_1 = f c_0 + i g
    zero, one = torch.zeros_like(h), torch.ones_like(h)
    c_1 = [lstm(x, (h, c_0))[1][1] for c_0 in (zero, one)]
    return (c_1[1] - c_1[0]).mean()


with torch.no_grad():
    default = mean_forget()
    f_ih.fill_(1)
    f_hh.fill_(0)
    first = mean_forget()
    f_hh.fill_(1)
    both = mean_forget()
for total, f in enumerate((default, first, both)):
    assert abs(f - torch.tensor(float(total)).sigmoid()) < 0.01
    print(f"b_ih + b_hh = {total}: mean f {f:.2f}, f^20 = {f**20:.0e}")
