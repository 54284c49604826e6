from functools import partial

import torch
from torch.autograd.functional import jacobian

torch.manual_seed(0)
D, L = 8, 30
U, V = torch.randn(2, L, D, D, dtype=torch.float64) * 0.3 * D**-0.5
I = torch.eye(D, dtype=torch.float64)


def branch(l, a):
    return U[l] @ (V[l] @ a).relu()


x = [torch.randn(D, dtype=torch.float64, requires_grad=True)]
for l in range(L):
    x.append(x[l] + branch(l, x[l]))
loss = x[L].square().sum() / 2
grads = torch.autograd.grad(loss, x)  # dL/dx_0 ... dL/dx_L
J = [jacobian(partial(branch, l), x[l].detach()) for l in range(L)]

g, total = x[L].detach(), torch.zeros(D, dtype=torch.float64)
for l in reversed(range(L)):
    total = total + J[l].T @ grads[l + 1]
    g = (I + J[l]).T @ g
    torch.testing.assert_close(g, grads[l])  # product of I + J
    torch.testing.assert_close(grads[L] + total, grads[l])  # dL/dx_L + sum

plain = x[L].detach()
for l in reversed(range(L)):
    plain = J[l].T @ plain
print(f"|dL/dx_0| / |dL/dx_L|: with I {g.norm() / x[L].norm():.2f}")
print(f"product of the J alone: 1e{(plain.norm() / x[L].norm()).log10():.0f}")
