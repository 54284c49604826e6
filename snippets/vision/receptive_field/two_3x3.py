import torch
import torch.nn.functional as F
from torch import nn

C = 16
two = nn.Sequential(*(nn.Conv2d(C, C, 3, bias=False) for _ in range(2)))
one = nn.Conv2d(C, C, 5, bias=False)
count = [sum(p.numel() for p in net.parameters()) for net in (two, one)]
assert count == [18 * C**2, 25 * C**2]
print(f"C = {C}: {count[0]} weights against {count[1]}")

x = torch.zeros(1, 1, 5, 5, requires_grad=True)
ones = torch.ones(1, 1, 3, 3)
(g,) = torch.autograd.grad(F.conv2d(F.conv2d(x, ones), ones).sum(), x)
triangle = torch.tensor([1.0, 2, 3, 2, 1])
torch.testing.assert_close(g[0, 0], triangle.outer(triangle))
share = g[0, 0, 2, 2] / g.sum()
print(f"share of the centre: {share:.2f}, flat: {1 / 25:.2f}")


def composed(a, b):  # the 5x5 kernel that b after a amounts to
    dot = torch.zeros(c, c, 9, 9, dtype=torch.float64)
    dot[range(c), range(c), 4, 4] = 1
    return F.conv2d(F.conv2d(dot, a), b)  # [c, c, 5, 5]


for c in (1, 2):
    torch.manual_seed(0)
    a, b = torch.randn(2, c, c, 3, 3, dtype=torch.float64)
    J = torch.autograd.functional.jacobian(composed, (a, b))
    J = torch.cat([part.reshape(25 * c * c, -1) for part in J], 1)
    rank = torch.linalg.matrix_rank(J).item()
    print(f"C = {c}: {rank} of {25 * c * c} dimensions of the 5x5 kernels")
    assert rank == 17 * c * c
