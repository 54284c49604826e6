import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Tanh(), nn.Conv2d(4, 1, 3)).double()
x = torch.randn(1, 1, 11, 11, dtype=torch.float64, requires_grad=True)
y = net(x)[0, 0, 3, 3]  # one unit of [1, 1, 7, 7]
(g,) = torch.autograd.grad(y, x)

inside = torch.zeros(11, 11, dtype=torch.bool)
inside[3:8, 3:8] = True
assert torch.equal(g[0, 0] != 0, inside)

noise = torch.randn_like(x)
outer = net(torch.where(inside, x, noise))[0, 0, 3, 3]
inner = net(torch.where(inside, noise, x))[0, 0, 3, 3]
n = inside.sum().item()
print("gradient is not zero on", n, "of", x.numel(), "pixels")
print(f"other pixels outside: output moves by {abs(outer - y):.2f}")
print(f"other pixels inside:  output moves by {abs(inner - y):.2f}")
