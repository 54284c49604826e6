import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
p, n = 0.3, 200_000
x = torch.tensor([1.0, -2.0], dtype=torch.float64).expand(n, 2)
keep = (torch.rand(n, 2) >= p).double()

torch.manual_seed(1)
y = F.dropout(x, p)
torch.manual_seed(1)
mask = F.dropout(torch.ones_like(x), p) != 0
torch.testing.assert_close(y, x * mask / (1 - p))  # inverted dropout
layer = nn.Dropout(p).eval()
assert layer(x) is x  # identity

ways = {  # (train, eval)
    "inverted: / (1-p), as is": (x * keep / (1 - p), x),
    "original: as is, * (1-p)": (x * keep, x * (1 - p)),
    "wrong:    / (1-p), * p  ": (x * keep / (1 - p), x * p),
    "wrong:    as is, * p    ": (x * keep, x * p),
}
for name, (train, test) in ways.items():
    ratio = train.mean(0) / test.mean(0)
    print(f"{name}  E[train] / eval = {ratio[0]:.2f}")
    assert ("wrong" in name) == ((ratio - 1).abs() > 0.02).all()
variance = (x * keep / (1 - p)).var(0)
theory = x[0] ** 2 * p / (1 - p)
torch.testing.assert_close(variance, theory, rtol=0.01, atol=0)
