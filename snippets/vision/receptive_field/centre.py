import torch
import torch.nn.functional as F


def region(layers, i):  # first and last input of unit i, padding included
    r, j, P = 1, 1, 0
    for k, s, d, p in layers:
        r, P, j = r + (k - 1) * d * j, P + p * j, j * s
    return i * j - P, i * j - P + r - 1


# (k, s, d, p)
layers = [(7, 2, 1, 3), (2, 2, 1, 0), (3, 1, 2, 2), (3, 2, 1, 1)]
n = 128
x = torch.zeros(1, 1, n, dtype=torch.float64, requires_grad=True)
y = x
for k, s, d, p in layers:
    y = F.conv1d(y, torch.ones(1, 1, k).double(), None, s, p, d)
for i in range(y.shape[-1]):
    (g,) = torch.autograd.grad(y[0, 0, i], x, retain_graph=True)
    seen = g[0, 0].nonzero().flatten()
    left, right = region(layers, i)
    assert (seen[0], seen[-1]) == (max(left, 0), min(right, n - 1))

conv, pool = (3, 1, 1, 1), (2, 2, 1, 0)
vgg16 = [layer for m in (2, 2, 3, 3, 3) for layer in [conv] * m + [pool]]
odd_same = [(7, 2, 1, 3), (3, 2, 1, 1), (3, 1, 2, 2)]  # p = d (k - 1) / 2
for name, net in (("VGG16 pool5", vgg16), ("odd, same", odd_same)):
    for i in (0, 1):
        left, right = region(net, i)
        c = (left + right) / 2
        print(f"{name:11} unit {i}: {left} to {right}, centre {c}")
