from itertools import product

import torch
from torch import nn

torch.manual_seed(0)
V, H, EOS = 3, 8, 0  # BOS is number V
embed, enc = nn.Embedding(V + 1, H), nn.GRU(H, H)
dec, out = nn.GRU(H, H), nn.Linear(H, V)
x = torch.randint(1, V, (5, 1))  # one source
_, C = enc(embed(x))  # [1, 1, H]


def p(sequences):  # p(y_1, ..., y_T | x) of each
    y = torch.tensor(sequences).T  # [T, M]
    bos = torch.full((1, y.shape[1]), V)
    inputs = embed(torch.cat((bos, y[:-1])))
    s, _ = dec(inputs, C.expand(1, y.shape[1], H).contiguous())
    log_q = out(s).log_softmax(-1)  # [T, M, V]
    return log_q.gather(2, y[:, :, None]).sum((0, 2)).exp()


finished = 0
for T in range(1, 7):
    words = list(product(range(1, V), repeat=T - 1))
    ended = p([(*w, EOS) for w in words]).sum().item()
    going = p([(*w, t) for w in words for t in range(1, V)]).sum().item()
    finished += ended
    torch.testing.assert_close(finished + going, 1.0, rtol=0, atol=1e-5)
    print(f"T = {T}: ended {finished:.2f}, still going {going:.2f}")
