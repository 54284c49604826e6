import torch
import torch.nn.functional as F


def causal(x, dilations, k=2):
    for d in dilations:
        x = F.pad(x, (d * (k - 1), 0))  # padding on the left only
        x = F.conv1d(x, torch.ones(1, 1, k).double(), dilation=d)
    return x


block = [2**i for i in range(10)]  # 1, 2, ..., 512
T = 4000
for name, dilations in (
    ("10 layers, no dilation", [1] * 10),
    ("1, 2, ..., 512", block),
    ("three such blocks", block * 3),
):
    x = torch.rand(1, 1, T, dtype=torch.float64, requires_grad=True)
    (g,) = torch.autograd.grad(causal(x, dilations)[0, 0, T - 100], x)
    seen = g[0, 0].nonzero().flatten()
    r = seen[-1] - seen[0] + 1
    assert seen[-1] == T - 100  # nothing from the future
    assert r == 1 + sum(dilations)
    print(f"{name:22} field {r:4}, {r / 16:5.1f} ms at 16 kHz")
