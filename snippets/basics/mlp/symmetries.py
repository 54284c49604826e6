import math

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(50, 3)
W1, b1, W2 = torch.randn(4, 3), torch.randn(4), torch.randn(2, 4)


def net(W1, b1, W2, phi=torch.relu):
    return phi(x @ W1.T + b1) @ W2.T


order = torch.tensor([2, 0, 3, 1])
torch.testing.assert_close(net(W1[order], b1[order], W2[:, order]), net(W1, b1, W2))

c = torch.randn(4).exp()  # c > 0
torch.testing.assert_close(
    net(c[:, None] * W1, c * b1, W2 / c), net(W1, b1, W2)
)  # ReLU(cz) = c ReLU(z)

s = torch.randn(4).sign()
flipped = net(s[:, None] * W1, s * b1, s * W2, torch.tanh)  # tanh(-z) = -tanh(z)
torch.testing.assert_close(flipped, net(W1, b1, W2, torch.tanh))

gap = net(-c[:, None] * W1, -c * b1, -W2 / c) - net(W1, b1, W2)
print(f"ReLU with -c: the output moves by up to {gap.abs().max():.2f}")
n = len(order)
print(
    f"{n} hidden units: {math.factorial(n)} orders; with tanh "
    f"also {2**n} sign flips, {math.factorial(n) * 2**n} twins"
)
