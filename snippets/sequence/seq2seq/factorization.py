from itertools import product

import torch
from torch import nn

torch.manual_seed(0)
V, H, EOS = 3, 8, 0  # BOS shares the number V
embed, enc = nn.Embedding(V + 1, H), nn.GRU(H, H)
dec, out = nn.GRU(H, H), nn.Linear(H, V)
x = torch.tensor([2, 1, 1, 2, 2])  # source, 5 tokens
_, C = enc(embed(x))  # [1, H]


def log_p(y):  # log p(y_1, ..., y_T | x)
    inputs = torch.tensor([V, *y[:-1]])
    s, _ = dec(embed(inputs), C)  # [T, H]
    log_q = out(s).log_softmax(-1)
    return log_q[range(len(y)), list(y)].sum()


finished = 0
with torch.no_grad():
    for T in range(1, 7):
        words = list(product(range(1, V), repeat=T - 1))
        ended = sum(log_p((*w, EOS)).exp().item() for w in words)
        longer = [(*w, t) for w in words for t in range(1, V)]
        going = sum(log_p(y).exp().item() for y in longer)
        finished += ended
        torch.testing.assert_close(finished + going, 1.0)
        print(f"T = {T}: ended {finished:.2f}, still going {going:.2f}")
