import torch
import torch.nn.functional as F

torch.manual_seed(0)
T, D = 6, 8
x = torch.randn(1, D).expand(T, D)  # one token, T times
W_q, W_k, W_v = torch.randn(3, D, D)
omega = 10000 ** (-torch.arange(0, D, 2) / D)
angle = torch.arange(T)[:, None] * omega
PE = torch.cat((angle.sin(), angle.cos()), 1)
distance = (torch.arange(T)[:, None] - torch.arange(T)).abs()


def rotate(u):
    a, b = u.chunk(2, 1)
    c, s = angle.cos(), angle.sin()
    return torch.cat((a * c - b * s, a * s + b * c), 1)


def attend(h, turn=lambda u: u, bias=None):
    q, k, v = turn(h @ W_q), turn(h @ W_k), h @ W_v
    return F.scaled_dot_product_attention(q[None], k[None], v[None], bias)[0]


for name, y in (
    ("added to the input", attend(x + PE)),
    ("RoPE", attend(x, rotate)),
    ("ALiBi", attend(x, bias=-0.5 * distance)),
):
    differ = (y - y[0]).abs().max()
    print(f"{name:18} outputs differ by {differ:.2f}")
    assert (differ < 1e-5) == (name != "added to the input")
