import torch
from torch import nn


def forward(x, h, W_ih, W_hh, b_ih, b_hh):  # [T, N, D], [N, H]
    saved = []
    for x_t in x:
        a_r, a_z, a_n = (x_t @ W_ih.T + b_ih).chunk(3, 1)
        u_r, u_z, u_n = (h @ W_hh.T + b_hh).chunk(3, 1)
        r, z = (a_r + u_r).sigmoid(), (a_z + u_z).sigmoid()
        n = (a_n + r * u_n).tanh()
        saved.append((h, r, z, n, u_n))
        h = (1 - z) * n + z * h
    return h, saved


def backward(dy, dh, x, saved, W_ih, W_hh):  # dy[t] = dL/dh_t
    dW_ih, dW_hh, db_ih, db_hh, dx = 0, 0, 0, 0, torch.empty_like(x)
    for t in reversed(range(len(x))):
        h, r, z, n, u_n = saved[t]
        dh = dh + dy[t]
        da_n = dh * (1 - z) * (1 - n**2)
        da_z = dh * (h - n) * z * (1 - z)
        da_r = da_n * u_n * r * (1 - r)
        da = torch.cat((da_r, da_z, da_n), 1)  # to x, [N, 3H]
        du = torch.cat((da_r, da_z, da_n * r), 1)  # to h, [N, 3H]
        dW_ih, db_ih = dW_ih + da.T @ x[t], db_ih + da.sum(0)
        dW_hh, db_hh = dW_hh + du.T @ h, db_hh + du.sum(0)
        dx[t] = da @ W_ih
        dh = dh * z + du @ W_hh
    return dx, dh, dW_ih, dW_hh, db_ih, db_hh


torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 7, 3, 4, 5
gru = nn.GRU(D, H)
x = torch.randn(T, N, D, requires_grad=True)
h_0 = torch.randn(1, N, H, requires_grad=True)
output, h_n = gru(x, h_0)
dy, dh = torch.randn(T, N, H), torch.randn(N, H)
torch.autograd.backward((output, h_n), (dy, dh[None]))
with torch.no_grad():
    weights = list(gru.parameters())
    h, saved = forward(x, h_0[0], *weights)
    mine = backward(dy, dh, x, saved, *weights[:2])
torch.testing.assert_close(h, h_n[0].detach())
theirs = (x, h_0, *weights)
pairs = zip(theirs, mine, strict=True)
gradients = tuple(p.grad.reshape(m.shape) for p, m in pairs)
torch.testing.assert_close(mine, gradients)
gap = (mine[4] - mine[5])[2 * H :].abs().max()
print("dx, dh_0, dW_ih, dW_hh, db_ih, db_hh agree")
print(f"db_in and db_hn differ by {gap:.1f}")
