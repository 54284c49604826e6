import torch
import torch.nn.functional as F

rng = torch.Generator().manual_seed(0)


def random_stack():
    L = torch.randint(1, 7, (), generator=rng)
    ksd = torch.randint(1, 4, (L, 3), generator=rng) + torch.tensor([1, 0, 0])
    return ksd.tolist()  # kernel 2 to 4, stride 1 to 3, dilation 1 to 3


fields, holes = [], 0
for _ in range(300):
    layers = random_stack()
    r, j = 1, 1  # front to back
    for k, s, d in layers:
        r += (k - 1) * d * j
        j *= s
    R = 1  # back to front
    for k, s, d in reversed(layers):
        R = (R - 1) * s + d * (k - 1) + 1

    x = torch.zeros(1, 1, r + j, dtype=torch.float64, requires_grad=True)
    y = x
    for k, s, d in layers:
        y = F.conv1d(y, torch.ones(1, 1, k).double(), stride=s, dilation=d)
    (g,) = torch.autograd.grad(y[0, 0, 1], x)  # all weights are positive
    seen = g[0, 0].nonzero().flatten()
    assert r == R == seen[-1] - seen[0] + 1 and seen[0] == j
    fields.append(r)
    holes += len(seen) < r
print(len(fields), "stacks agree, fields from", min(fields), "to", max(fields))
print(holes, "of them leave holes inside the field")
