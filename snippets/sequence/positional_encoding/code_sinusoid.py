import math

import torch
from torch import nn


class Sinusoid(nn.Module):
    def __init__(self, D, longest):
        super().__init__()
        t = torch.arange(longest)[:, None]
        omega = torch.exp(torch.arange(0, D, 2) * (-math.log(10000) / D))
        PE = torch.zeros(longest, D)
        PE[:, 0::2] = torch.sin(t * omega)
        PE[:, 1::2] = torch.cos(t * omega)[:, : D // 2]  # D may be odd
        self.register_buffer("PE", PE, persistent=False)

    def forward(self, x):  # [N, T, D]
        return x + self.PE[: x.shape[1]]


net = Sinusoid(7, 50)
x = torch.randn(2, 20, 7, requires_grad=True)
y = net(x)
for t in range(20):
    for j in range(7):
        angle = t / 10000 ** ((j - j % 2) / 7)
        wave = math.cos(angle) if j % 2 else math.sin(angle)
        assert abs((y - x)[0, t, j].item() - wave) < 1e-5
g = torch.randn_like(y)
y.backward(g)
torch.testing.assert_close(x.grad, g)  # dL/dx = dL/dy
print(
    "parameters:",
    len(list(net.parameters())),
    " saved:",
    len(net.state_dict()),
)
