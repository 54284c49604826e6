from itertools import pairwise

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
sizes = [4, 6, 5, 3]
W = [torch.randn(n, m) / m**0.5 for m, n in pairwise(sizes)]
b = [torch.randn(n) for n in sizes[1:]]
x, t = torch.randn(4), torch.randn(3)


def forward(*parameters):
    a, z = [x], []
    for l in range(3):
        z.append(parameters[l] @ a[l] + parameters[3 + l])
        a.append(torch.tanh(z[l]))
    return (a[3] - t).square().sum() / 2, a, z


parameters = [p.requires_grad_() for p in W + b]
loss, a, z = forward(*parameters)

delta = [None, None, (a[3] - t) * (1 - a[3] ** 2)]  # BP1
for l in (1, 0):
    delta[l] = (W[l + 1].T @ delta[l + 1]) * (1 - a[l + 1] ** 2)  # BP2
grad_b = delta  # BP3
grad_W = [torch.outer(delta[l], a[l]) for l in range(3)]  # BP4

reference = torch.autograd.grad(loss, z + parameters)
torch.testing.assert_close(delta + grad_W + grad_b, list(reference))
assert torch.autograd.gradcheck(
    lambda *p: forward(*p)[0], parameters
)  # autograd itself against differences
print(
    f"loss {loss.item():.4f}, delta",
    [tuple(d.shape) for d in delta],
    " dL/dW",
    [tuple(g.shape) for g in grad_W],
)
