import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, prefix = 6, 16, 3
layer = nn.TransformerEncoderLayer(D, 2, 32, dropout=0.0, batch_first=True)
net = nn.TransformerEncoder(layer, 2)
x = torch.randn(1, T + 1, D)


def keep(n, kind):  # [n, n], True: i sees j
    i, j = torch.arange(n)[:, None], torch.arange(n)
    if kind == "encoder":
        return torch.ones(n, n).bool()
    return (j <= i) | (j < prefix) if kind == "prefix" else j <= i


for kind in ("encoder", "prefix", "decoder"):
    short = net(x[:, :T], mask=~keep(T, kind))
    longer = net(x, mask=~keep(T + 1, kind))[:, :T]  # one token more
    moved = (longer - short).abs().max()
    pairs = keep(T, kind).sum().item()
    print(f"{kind:8} {pairs} of {T * T} pairs, a new token", end=" ")
    print(f"moves the old ones by {moved:.2f}")
assert moved < 1e-12
