import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
V, H, N, T, BOS = 6, 16, 4, 8, 6
embed, out = nn.Embedding(V + 1, H), nn.Linear(H, V)
dec = nn.GRU(H, H)
calls = []
dec.register_forward_hook(lambda *_: calls.append(1))
C, y = torch.randn(1, N, H), torch.randint(V, (T, N))
bos = torch.full((1, N), BOS)


def stepwise(choose):
    token, s, rows = bos, C, []
    for t in range(T):
        state, s = dec(embed(token), s)
        rows.append(out(state))
        token = choose(t, rows[-1])
    return torch.cat(rows)  # [T, N, V]


forced = out(dec(embed(torch.cat((bos, y[:-1]))), C)[0])
print("teacher forcing, calls:", len(calls))
torch.testing.assert_close(forced, stepwise(lambda t, _: y[t : t + 1]))

calls.clear()
free = stepwise(lambda t, logits: logits.argmax(-1))
print("free running, calls:   ", len(calls))
loss = [F.cross_entropy(a.flatten(0, 1), y.flatten()) for a in (forced, free)]
print(f"same y: forced loss {loss[0]:.3f}, free {loss[1]:.3f}")
torch.testing.assert_close(forced[0], free[0])
