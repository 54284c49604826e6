import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 5, 2, 3, 5
lstm = nn.LSTM(D, H)
x = torch.randn(T, N, D)
target = torch.randn(N, H)


def peephole(p_i, p_f, p_o):  # one weight a unit, [H]
    W_ih, W_hh, b_ih, b_hh = lstm.parameters()
    h, c = torch.zeros(2, N, H)
    for x_t in x:
        i, f, g, o = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(4, 1)
        i, f = (i + p_i * c).sigmoid(), (f + p_f * c).sigmoid()
        c = f * c + i * g.tanh()
        h = (o + p_o * c).sigmoid() * c.tanh()  # sees the new c
    return h


zeros = torch.zeros(3, H, requires_grad=True)
h = peephole(*zeros)
torch.testing.assert_close(h, lstm(x)[0][-1])
(g,) = torch.autograd.grad((h * target).sum(), zeros)
for k in range(3):
    e = torch.zeros(3, H)
    e[k] = 1e-5
    up, down = peephole(*e), peephole(*-e)
    slope = ((up - down) * target).sum() / 2e-5
    torch.testing.assert_close(slope, g[k].sum(), rtol=1e-6, atol=1e-9)
moved = (peephole(*torch.ones(3, H)) - h).abs().max()
print(f"{g.numel()} more parameters; all at 1, h moves {moved:.2f}")
