import torch
from torch import nn


def U(*shape, fan):
    return torch.empty(shape).uniform_(-(fan**-0.5), fan**-0.5)


def same(layer, draws):
    torch.manual_seed(0)
    module = layer()
    parameters = list(module.parameters())
    torch.manual_seed(0)
    torch.testing.assert_close([p.data for p in parameters], draws())
    w = parameters[0].data
    name = f"{type(module).__name__:15s} {tuple(w.shape)!s:16s}"
    print(f"{name} max {w.max():.3f}  var {w.var():.5f}")


same(
    lambda: nn.Linear(256, 64),
    lambda: [U(64, 256, fan=256), U(64, fan=256)],
)
same(
    lambda: nn.Conv2d(16, 64, 4),
    lambda: [U(64, 16, 4, 4, fan=256), U(64, fan=256)],
)
same(
    lambda: nn.Conv2d(16, 64, 4, groups=4),
    lambda: [U(64, 4, 4, 4, fan=64), U(64, fan=64)],
)
same(
    lambda: nn.ConvTranspose2d(16, 64, 4),
    lambda: [U(16, 64, 4, 4, fan=1024), U(64, fan=1024)],
)
same(lambda: nn.Embedding(1000, 32), lambda: [torch.randn(1000, 32)])
for cell, gates in ((nn.RNN, 1), (nn.LSTM, 4), (nn.GRU, 3)):
    rows = 64 * gates
    same(
        lambda cell=cell: cell(256, 64),
        lambda r=rows: [U(*s, fan=64) for s in ((r, 256), (r, 64), (r,), (r,))],
    )
