import torch
import torch.nn.functional as F

torch.manual_seed(0)
T, D, offset = 5, 8, 40
x, (W_q, W_k, W_v) = torch.randn(T, D), torch.randn(3, D, D) / D**0.5
omega = 10000 ** (-torch.arange(0, D, 2) / D)
table = torch.randn(100, D)
bias = torch.randn(2 * T - 1)  # one number a relative offset


def angles(start):
    return (start + torch.arange(T))[:, None] * omega


def sinusoid(x, start):
    a = angles(start)
    return attend(x + torch.cat((a.sin(), a.cos()), 1))


def learned(x, start):
    return attend(x + table[start : start + T])


def relative(x, start):
    t = start + torch.arange(T)
    return attend(x, mask=bias[t[:, None] - t + T - 1])


def rope(x, start):
    turn = torch.polar(torch.ones(T, D // 2), angles(start))
    z = [torch.view_as_complex((x @ W).view(T, -1, 2)) for W in (W_q, W_k)]
    return attend(x, *(torch.view_as_real(u * turn).flatten(1) for u in z))


def attend(x, q=None, k=None, mask=None):
    q, k = (x @ W_q if q is None else q), (x @ W_k if k is None else k)
    y = F.scaled_dot_product_attention(q[None], k[None], (x @ W_v)[None], mask)
    return y[0]


print(f"         first number   moved by {offset}")
for f in (learned, sinusoid, relative, rope):
    gap = (f(x, offset) - f(x, 0)).abs().max()
    first = f(x, 0)[0, 0]
    print(f"{f.__name__:8} {first:13.2f} {gap:17.2f}")
    assert (gap < 1e-4) == (f in (relative, rope))
