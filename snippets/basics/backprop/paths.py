from itertools import product
from math import prod

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
sizes = [3, 5, 5, 5, 1]
W = [torch.randn(sizes[l + 1], sizes[l]) for l in range(4)]
x = torch.randn(3, requires_grad=True)

a, slopes = x, []
for Wl in W:
    a = torch.tanh(Wl @ a)
    slopes.append((1 - a**2).detach())  # phi'(z)
(reference,) = torch.autograd.grad(a[0], x)

by_path, products = torch.zeros(3), 0
for path in product(*(range(n) for n in sizes)):  # one unit a layer
    by_path[path[0]] += prod(W[l][path[l + 1], path[l]] * slopes[l][path[l + 1]] for l in range(4))
    products += 2 * 4
torch.testing.assert_close(by_path, reference)

delta, shared = slopes[3], 0
for l in (3, 2, 1, 0):
    delta = W[l].T @ delta
    shared += W[l].numel()
    if l > 0:
        delta = delta * slopes[l - 1]
        shared += len(delta)
torch.testing.assert_close(delta, reference)
print(f"{prod(sizes)} paths: {products} multiplications one by one, {shared} when delta is reused")
