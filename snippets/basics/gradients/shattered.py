import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
D, n = 128, 256
x = torch.linspace(-2, 2, n).view(n, 1).requires_grad_()  # inputs on a line


def slope(L, skip):
    a = x @ torch.randn(1, D) + torch.randn(D)
    for _ in range(L):
        branch = (a @ torch.randn(D, D) * (2 / D) ** 0.5).relu()
        a = a + branch / L**0.5 if skip else branch
    return torch.autograd.grad((a @ torch.randn(D, 1)).sum(), x)[0].flatten()


def correlation(g, lag):
    g = g - g.mean()
    return (g[lag:] @ g[:-lag]) / (g @ g)


near = {}
for L, skip, style in (
    (2, False, "C0:"),
    (40, False, "C1-"),
    (40, True, "C2--"),
):
    torch.manual_seed(0)
    gs = torch.stack([slope(L, skip) for _ in range(6)])  # six networks
    near[L, skip] = torch.stack([correlation(g, 4) for g in gs]).mean()
    name = f"{L} layers" + (", residual" if skip else "")
    print(f"{name:20} correlation {near[L, skip]:.2f}")
    g = gs[0] / gs[0].square().mean().sqrt()
    plt.plot(x.detach(), g, style, label=name)
assert near[40, False] < 0.7 < near[2, False]
assert near[40, True] > 0.9
plt.xlabel("input")
plt.ylabel("gradient of the output, RMS 1")
plt.legend()
plt.show()
