import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H, P = 5, 2, 3, 8, 4
lstm = nn.LSTM(D, H, proj_size=P)
W_ih, W_hh, b_ih, b_hh, W_hr = lstm.parameters()
x = torch.randn(T, N, D)
h, c, states = torch.zeros(N, P), torch.zeros(N, H), []
for x_t in x:
    i, f, g, o = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(4, 1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    h = (o.sigmoid() * c.tanh()) @ W_hr.T  # [N, P]
    states.append(h)
output, (h_n, c_n) = lstm(x)
mine = (torch.stack(states), h, c)
torch.testing.assert_close(mine, (output, h_n[0], c_n[0]))
print("h_n", tuple(h_n.shape), " c_n", tuple(c_n.shape))

D, H, P = 256, 1024, 256
for size in (0, P):
    wide = nn.LSTM(D, H, proj_size=size, device="meta")
    count = sum(p.numel() for p in wide.parameters())
    state = size or H
    assert count == 4 * H * (D + state + 2) + size * H
    print(f"proj_size {size:3d}: {count / 1e6:.1f} M parameters")
