import torch
from torch import nn

torch.manual_seed(0)
T, N, D, H, L = 6, 3, 4, 5, 2  # L layers
enc = nn.LSTM(D, H, L, bidirectional=True)
dec = nn.LSTM(D, 2 * H, L)
h, (h_n, c_n) = enc(torch.randn(T, N, D))  # h_n, c_n: [2L, N, H]


def join(a):  # [2L, N, H] -> [L, N, 2H]: both directions of each layer
    return torch.cat((a[0::2], a[1::2]), -1)


C = join(h_n), join(c_n)
ends = torch.cat((h[-1, :, :H], h[0, :, H:]), -1)  # each reads all of x
torch.testing.assert_close(C[0][-1], ends)
y = torch.randn(7, N, D)
mixed = h_n.view(L, N, 2 * H), c_n.view(L, N, 2 * H)  # same shape, wrong
for name, state in (("joined", C), ("view", mixed)):
    out = dec(y, state)[0][:, 0].sum()  # decoder of sample 0
    (g,) = torch.autograd.grad(out, h_n)
    seen = g.abs().sum((0, 2)).nonzero()[:, 0]
    print(f"{name:6}: sample 0 depends on sources {seen.tolist()}")
print("numbers in C:", sum(a[:, 0].numel() for a in C))
