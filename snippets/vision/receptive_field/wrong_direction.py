import torch
import torch.nn.functional as F

layers = [(7, 2), (3, 1), (3, 2)]  # (k, s) from the input on


def last_to_first(order):
    r = 1
    for k, s in order:
        r = (r - 1) * s + k
    return r


r, j = 1, 1
for k, s in layers:
    r, j = r + (k - 1) * j, j * s
x = torch.rand(1, 1, 60, requires_grad=True)
y = x
for k, s in layers:
    y = F.conv1d(y, torch.ones(1, 1, k), stride=s)
(g,) = torch.autograd.grad(y[0, 0, 3], x)

shifted = 1
for (k, _), (_, s) in zip(layers, [(1, 1)] + layers, strict=False):
    shifted = (shifted - 1) * s + k
print("measured", (g != 0).sum().item())
print("r + (k - 1) jump, front to back:", r)
print("(r - 1) s + k, back to front:   ", last_to_first(layers[::-1]))
print("(r - 1) s + k, front to back:   ", last_to_first(layers))
print("the same with the stride before:", shifted)
