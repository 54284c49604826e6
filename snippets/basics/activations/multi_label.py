import math

import torch
from torch.nn import functional as F

labels = torch.tensor([[1.0, 1.0, 0.0, 0.0]], dtype=torch.float64)  # two true classes


def train(loss):
    z = torch.zeros(1, 4, dtype=torch.float64, requires_grad=True)
    for _ in range(500):
        value = loss(z)
        (g,) = torch.autograd.grad(value, z)
        z = (z - 2 * g).detach().requires_grad_()
    return value.item(), z


ce, z_softmax = train(lambda z: F.cross_entropy(z, labels / 2))
bce, z_sigmoid = train(lambda z: F.binary_cross_entropy_with_logits(z, labels))
assert math.log(2) < ce < math.log(2) + 0.01 and bce < 0.01
p, q = torch.softmax(z_softmax, 1), torch.sigmoid(z_sigmoid)
print("softmax: ", [f"{v:.2f}" for v in p[0].tolist()], f"loss {ce:.2f}")
print("sigmoids:", [f"{v:.2f}" for v in q[0].tolist()], f"loss {bce:.2f}")
assert p.max() <= 0.5 + 1e-9 and ((q > 0.5) == labels.bool()).all()
