import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
V, D, H, N, T, L, PAD, BOS = 9, 4, 5, 3, 6, 5, 0, 1
embed, out = nn.Embedding(V, D), nn.Linear(H, V)
enc, dec = nn.GRU(D, H), nn.GRU(D + H, H)  # C is read at every step
x = torch.randint(2, V, (T, N))
lengths = torch.tensor([6, 4, 2])
x = x.where(torch.arange(T)[:, None] < lengths, PAD)
y = torch.randint(2, V, (L, N))
y[3:, 1] = y[2:, 2] = PAD
read = torch.cat((torch.full((1, N), BOS), y[:-1]))


def gru_step(x, h, U, W, b, c):
    ur, uz, un = (x @ U.T + b).chunk(3, -1)
    wr, wz, wn = (h @ W.T + c).chunk(3, -1)
    r, z = torch.sigmoid(ur + wr), torch.sigmoid(uz + wz)
    return (1 - z) * torch.tanh(un + r * wn) + z * h


def by_hand():
    h = torch.zeros(N, H)
    for x_t in x:
        new = gru_step(embed(x_t), h, *enc.parameters())
        h = torch.where((x_t != PAD)[:, None], new, h)  # stop at the end
    C, s, loss = h, h, 0.0
    for token, label in zip(read, y, strict=True):
        s = gru_step(torch.cat((embed(token), C), 1), s, *dec.parameters())
        log_p = out(s).log_softmax(-1)
        loss -= (log_p[range(N), label] * (label != PAD)).sum()
    return loss / (y != PAD).sum()


def by_torch():
    packed = nn.utils.rnn.pack_padded_sequence(embed(x), lengths)
    _, C = enc(packed)  # [1, N, H]
    s, _ = dec(torch.cat((embed(read), C.expand(L, N, H)), -1), C)
    logits = out(s).flatten(0, 1)  # [L * N, V]
    return F.cross_entropy(logits, y.flatten(), ignore_index=PAD)


parameters = [p for m in (embed, enc, dec, out) for p in m.parameters()]
results = []
for run in (by_hand, by_torch):
    loss = run()
    results.append((loss, torch.autograd.grad(loss, parameters)))
torch.testing.assert_close(*results)
print(f"loss {loss:.3f}, {len(parameters)} gradients agree")
