import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm, layer_norm

torch.set_default_dtype(torch.float64)
N, D, L = 64, 128, 30


def bn(z):
    return batch_norm(z, None, None, training=True)


cures = {
    "none": (lambda a, W: (a @ W).relu(), "C4:"),
    "He": (lambda a, W: (a @ W * 6**0.5).relu(), "C0-"),
    "BN": (lambda a, W: bn(a @ W).relu(), "C1--"),
    "LN": (lambda a, W: layer_norm(a @ W, (D,)).relu(), "C2-."),
    "residual": (lambda a, W: a + (a @ W).relu(), "C3-"),
}
rate = {}
for name, (layer, style) in cures.items():
    torch.manual_seed(0)
    a = [torch.randn(N, D, requires_grad=True)]
    for _ in range(L):
        bound = D**-0.5  # default of nn.Linear
        a.append(layer(a[-1], torch.empty(D, D).uniform_(-bound, bound)))
    da = torch.autograd.grad((a[-1] * torch.randn(N, D)).sum(), a)
    norms = torch.stack([d.norm() for d in da])
    rate[name] = (norms[0] / norms[-1]) ** (1 / L)
    total = norms[0] / norms[-1]
    print(f"{name:9} x {rate[name]:.2f} a layer, x {total:.0e} in all")
    plt.semilogy(range(L + 1), norms / norms[-1], style, label=name)
plt.xlabel("layer (0 is the input)")
plt.ylabel("gradient norm / that of layer 30")
plt.legend()
plt.show()
