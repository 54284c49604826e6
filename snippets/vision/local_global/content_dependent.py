import torch
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
T, D = 6, 4
conv = nn.Conv1d(D, D, 3, padding=1, bias=False).double()
attention = nn.MultiheadAttention(D, 1, bias=False).double()
x, z = torch.randn(2, T, D, dtype=torch.float64)

layers = (
    ("convolution", lambda x: conv(x.T[None])[0].T),
    ("attention", lambda x: attention(x, x, x)[0]),
)
for name, f in layers:
    excess = (f(2 * x + z) - 2 * f(x) - f(z)).abs().max()
    change = (jacobian(f, x) - jacobian(f, z)).abs().max()
    print(f"{name:11} nonlinear by {excess:.2f},", end=" ")
    print(f"Jacobian moves by {change:.2f}")
    assert (excess < 1e-12) == (change < 1e-12) == (name == "convolution")
