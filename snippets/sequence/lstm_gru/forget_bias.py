import torch
from torch import nn

torch.manual_seed(0)
H = 400
lstm = nn.LSTM(4, H)
for name, p in lstm.named_parameters():
    assert p.abs().max() <= H**-0.5
    assert abs(p.std() * (3 * H) ** 0.5 - 1) < 0.05
    print(f"{name:13} std {p.std():.3f}")

rows = slice(H, 2 * H)  # gates i, f, g, o
x = torch.randn(500, 1, 4)


def mean_forget():
    output, _ = lstm(x)
    h = torch.cat((torch.zeros(1, 1, H), output[:-1]))
    W_ih, W_hh, b_ih, b_hh = (p[rows] for p in lstm.parameters())
    return (x @ W_ih.T + b_ih + h @ W_hh.T + b_hh).sigmoid().mean()


with torch.no_grad():
    default = mean_forget()
    lstm.bias_ih_l0[rows] = 1
    lstm.bias_hh_l0[rows] = 0
    one = mean_forget()
    lstm.bias_hh_l0[rows] = 1
    both = mean_forget()
for total, f in enumerate((default, one, both)):
    assert abs(f - torch.tensor(float(total)).sigmoid()) < 0.01
    print(f"b_ih + b_hh = {total}: mean f {f:.2f}, f^20 = {f**20:.0e}")
