import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, H, p = 20, 500, 8, 0.2
lstm = nn.LSTM(1, H)
W_ih, W_hh, b_ih, b_hh = lstm.parameters()
x, c_0 = torch.randn(T, N, 1), torch.ones(N, H)


def drop(v):
    return v * torch.bernoulli(torch.full_like(v, 1 - p))


def run(place):
    h, c = torch.zeros(N, H), c_0
    for x_t in x:
        h = drop(h) if place == "h" else h
        i, f, g, o = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(4, 1)
        g = drop(g.tanh()) if place == "g" else g.tanh()
        c = f.sigmoid() * c + i.sigmoid() * g
        c = drop(c) if place == "c" else c
        h = o.sigmoid() * c.tanh()
    return c


expected = lstm(x, (torch.zeros(1, N, H), c_0[None]))[1][1][0]
torch.testing.assert_close(run("none"), expected)


def forget(h):  # at x = 0
    return (b_ih + b_hh + h @ W_hh.T).chunk(4, 1)[1].sigmoid()


h = torch.randn(N, H)
moved = (forget(drop(h)) - forget(h)).abs().mean()
assert moved > 0.01
print(f"mask on h moves the forget gate by {moved:.2f}")

b_i, b_f, _, _ = b_ih.data.chunk(4)
b_i.fill_(float("-inf"))  # i = 0: nothing is written
b_f.fill_(float("inf"))  # f = 1: all is kept
for place in ("h", "g", "c"):
    left = (run(place) > 0.5).double().mean()
    assert abs(left - ((1 - p) ** T if place == "c" else 1)) < 0.01
    print(f"mask on {place}: {left:.2f} of the memory after {T} steps")
