from math import exp

import torch

L = 50
x = torch.ones(1, dtype=torch.float64, requires_grad=True)


def direct(scale):  # the gradient that uses shortcuts only, L blocks
    h = x
    for _ in range(L):
        h = scale * h
    return torch.autograd.grad(h, x)[0].item()


print("shortcut            after 50 blocks")
for lam in (0.5, 0.9, 1.0, 1.1):
    assert abs(direct(lam) / lam**L - 1) < 1e-9
    print(f"{lam} x               {direct(lam):.1e}")
for b in (-1.0, -3.0, -6.0):  # highway: (1 - T) x, T = sigmoid(b)
    carry = 1 - torch.sigmoid(torch.tensor(b, dtype=torch.float64))
    assert abs(direct(carry) * (1 + exp(b)) ** L - 1) < 1e-9
    print(f"(1 - sigmoid({b:.0f})) x {direct(carry):.1e}")
