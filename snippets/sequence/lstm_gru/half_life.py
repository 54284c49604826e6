import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
lstm = nn.LSTM(1, 1)
for p in lstm.parameters():
    p.data.zero_()
c_0 = torch.ones(1, 1, requires_grad=True)


def gain(T, bias):  # dc_T / dc_0
    lstm.bias_ih_l0.data[1] = bias
    _, (_, c_T) = lstm(torch.zeros(T, 1), (torch.zeros(1, 1), c_0))
    return torch.autograd.grad(c_T, c_0)[0].item()


print("   f   bias   steps to one half")
for f in (0.5, 0.9, 0.99):
    b = math.log(f / (1 - f))
    half = math.ceil(math.log(0.5) / math.log(f))
    assert 0.5 * f - 1e-12 < gain(half, b) < 0.5 + 1e-12
    torch.testing.assert_close(gain(30, b), f**30)
    print(f"{f:.2f}   {b:4.1f}   {half:3d}")

for T in (20, 200):
    left = gain(T, math.log(T - 1))  # f = 1 - 1/T
    torch.testing.assert_close(left, (1 - 1 / T) ** T)
    print(f"T = {T:3d}, bias ln(T - 1): {left:.2f} left")
