import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(1, 1, 16, 16, dtype=torch.float64)
ring = {"padding": 1, "padding_mode": "circular"}


def dense_pool(a):
    return F.max_pool2d(F.pad(a, (0, 1, 0, 1), mode="circular"), 2, 1)


layers = {
    "conv, stride 2": nn.Conv2d(1, 4, 3, stride=2, **ring).double(),
    "max pool, stride 2": nn.MaxPool2d(2),
    "average pool, stride 2": nn.AvgPool2d(2),
    "max pool, stride 1": dense_pool,
}
for name, f in layers.items():
    row = []
    for d in range(1, 5):
        y, moved = f(x), f(x.roll(d, 3))
        # the best that any shift of the output can do
        gap = min((moved - y.roll(e, 3)).norm() for e in range(y.shape[3]))
        row.append((gap / y.norm()).item())
    print(f"{name:23} shift 1..4:", *(f"{r:.1f}" for r in row))
    exact = [True] * 4 if "stride 1" in name else [False, True] * 2
    assert [r < 1e-9 for r in row] == exact
