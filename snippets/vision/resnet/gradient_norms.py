import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm

N, D, L = 128, 128, 20  # L blocks of two layers
torch.set_default_dtype(torch.float64)


def norms(kind):
    torch.manual_seed(0)
    a, inputs = torch.randn(N, D, requires_grad=True), []
    for _ in range(L):
        inputs.append(a)
        f = a
        for layer in range(2):
            W = torch.randn(D, D) * (2 / D) ** 0.5
            f = f @ W.T
            if kind != "sigmoid":
                f = batch_norm(f, None, None, training=True)
            if layer == 0:
                f = f.sigmoid() if kind == "sigmoid" else f.relu()
        if kind == "residual":
            f = f + a
        a = f.sigmoid() if kind == "sigmoid" else f.relu()
    grads = torch.autograd.grad((a * torch.randn(N, D)).sum(), inputs)
    return torch.stack([g.norm() for g in grads])


for kind, label, style in (
    ("sigmoid", "plain, sigmoid, no BN", "s:"),
    ("plain", "plain, ReLU + BN", "o-"),
    ("residual", "residual, ReLU + BN", "^--"),
):
    g = norms(kind)
    rate = (g[0] / g[-1]).item() ** (1 / (L - 1))
    print(f"{label:22} times {rate:.2f} a block")
    assert {
        "sigmoid": 0.09 < rate < 0.12,
        "plain": 1.3 < rate < 1.6,
        "residual": 1.1 < rate < 1.25,
    }[kind]
    plt.semilogy(range(1, L + 1), g / g[-1], style, label=label)
plt.xlabel("block")
plt.ylabel("gradient norm / that of the last block")
plt.legend()
plt.show()
