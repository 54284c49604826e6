import torch
from torch import nn

layers = [(7, 2, 1), (3, 2, 1), (3, 1, 2), (5, 1, 1)]  # (k, s, d)
r, j = 1, 1
print("k s d   r   j")
for k, s, d in layers:
    r, j = r + (k - 1) * d * j, j * s
    print(f"{k} {s} {d} {r:3d} {j:3d}")

net = nn.Sequential(*(nn.Conv1d(1, 1, k, s, dilation=d) for k, s, d in layers))
for p in net.parameters():
    nn.init.ones_(p)
x = torch.rand(1, 1, 3 * r, requires_grad=True)
for i in range(3):  # neighbouring units: r wide, j apart
    (g,) = torch.autograd.grad(net(x)[0, 0, i], x)
    seen = g[0, 0].nonzero().flatten().tolist()
    assert (seen[0], seen[-1]) == (i * j, i * j + r - 1)

assert net(torch.zeros(1, 1, r)).shape == (1, 1, 1)  # r inputs are just enough
try:
    net(torch.zeros(1, 1, r - 1))
    raise AssertionError(f"{r - 1} inputs were enough")
except RuntimeError as error:
    assert "greater than actual input size" in str(error)
