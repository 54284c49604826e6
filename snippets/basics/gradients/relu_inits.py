import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
N, D, L = 16, 128, 50
layers = torch.arange(1, L + 1)
cases = (
    ("PyTorch default", lambda w: w, 6**-0.5, "C0-"),
    ("Xavier", nn.init.xavier_normal_, 2**-0.5, "C1--"),
    ("He", nn.init.kaiming_normal_, 1.0, "C2-."),
)
for name, init, factor, style in cases:
    logs = []
    for seed in range(3):
        torch.manual_seed(seed)
        a, z = torch.randn(N, D), []
        for _ in layers:
            layer = nn.Linear(D, D, bias=False)
            init(layer.weight)
            z.append(layer(a))
            a = z[-1].relu()
        dz = torch.autograd.grad((a * torch.randn(N, D)).sum(), z)
        norms = torch.stack([d.norm() for d in dz])
        logs.append((norms / norms[-1]).log10())
    log = torch.stack(logs).mean(0)  # [layer]
    rate = 10 ** (log[0] / (L - 1))
    print(f"{name:15} x {rate:.2f} a layer, x {10 ** log[0]:.0e} in all")
    torch.testing.assert_close(rate.item(), factor, rtol=0.02, atol=0)
    plt.semilogy(layers, 10**log, style, label=name)
plt.xlabel("layer (1 is next to the input)")
plt.ylabel("gradient norm / that of layer 50")
plt.legend()
plt.show()
