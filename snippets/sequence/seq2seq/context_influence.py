import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
T, D, H, N = 30, 4, 32, 8
y, C = torch.randn(T, N, D), torch.randn(1, N, H).requires_grad_()
as_h0, every_step = nn.GRU(D, H), nn.GRU(D + H, H)
inputs = torch.cat((y, C.expand(T, N, H)), -1)
runs = {
    "C as h_0": as_h0(y, C)[0],
    "C at every step": every_step(inputs)[0],
}
v = torch.randn(H)
for (name, s), style in zip(runs.items(), ("o-", "s--"), strict=True):
    size = []
    for t in range(T):
        (g,) = torch.autograd.grad((s[t] @ v).sum(), C, retain_graph=True)
        size.append(g.norm().item())
    size = [a / size[0] for a in size]
    plt.semilogy(range(1, T + 1), size, style, markersize=4, label=name)
    print(f"{name:15}: step 10 {size[9]:.0e}, step 30 {size[29]:.0e}")
    assert size[29] < 1e-4 if name == "C as h_0" else size[29] > 1
plt.xlabel("decoder step")
plt.ylabel("gradient to C, first step = 1")
plt.legend()
plt.gcf().set_size_inches(5, 3)
plt.show()
