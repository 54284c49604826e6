import torch
from torch import nn


def forward(x, h, c, W_ih, W_hh, b):  # [T, N, D], [N, H], [N, H]
    saved = []
    for x_t in x:
        a = x_t @ W_ih.T + h @ W_hh.T + b  # [N, 4H]
        i, f, g, o = a.chunk(4, 1)
        i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
        saved.append((h, c, i, f, g, o))
        c = f * c + i * g
        h = o * c.tanh()
    return h, c, saved


def backward(dy, dh, dc, x, c_T, saved, W_ih, W_hh):  # dy[t] = dL/dh_t
    dW_ih, dW_hh, db, dx = 0, 0, 0, torch.empty_like(x)
    c = c_T
    for t in reversed(range(len(x))):
        h_prev, c_prev, i, f, g, o = saved[t]
        dh = dh + dy[t]
        dc = dc + dh * o * (1 - c.tanh() ** 2)
        da_i = dc * g * i * (1 - i)
        da_f = dc * c_prev * f * (1 - f)
        da_g = dc * i * (1 - g**2)
        da_o = dh * c.tanh() * o * (1 - o)
        da = torch.cat((da_i, da_f, da_g, da_o), 1)  # [N, 4H]
        dW_ih = dW_ih + da.T @ x[t]
        dW_hh = dW_hh + da.T @ h_prev
        db = db + da.sum(0)
        dx[t], dh = da @ W_ih, da @ W_hh
        dc, c = dc * f, c_prev
    return dx, dh, dc, dW_ih, dW_hh, db


torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 7, 3, 4, 5
lstm = nn.LSTM(D, H)
x = torch.randn(T, N, D, requires_grad=True)
h_0, c_0 = torch.randn(2, 1, N, H).unbind()
h_0.requires_grad_(), c_0.requires_grad_()
output, (h_n, c_n) = lstm(x, (h_0, c_0))
dy, dh, dc = torch.randn(T, N, H), torch.randn(N, H), torch.randn(N, H)
torch.autograd.backward((output, h_n, c_n), (dy, dh[None], dc[None]))
with torch.no_grad():
    W_ih, W_hh, b_ih, b_hh = lstm.parameters()
    h, c, saved = forward(x, h_0[0], c_0[0], W_ih, W_hh, b_ih + b_hh)
    mine = backward(dy, dh, dc, x, c, saved, W_ih, W_hh)
torch.testing.assert_close((h, c), (h_n[0].detach(), c_n[0].detach()))
theirs = (x, h_0, c_0, W_ih, W_hh, b_ih)
pairs = zip(theirs, mine, strict=True)
gradients = tuple(p.grad.reshape(m.shape) for p, m in pairs)
torch.testing.assert_close(mine, gradients)
torch.testing.assert_close(b_hh.grad, mine[5])
print("dx, dh_0, dc_0, dW_ih, dW_hh, db agree")
print([tuple(m.shape) for m in mine[3:]])
