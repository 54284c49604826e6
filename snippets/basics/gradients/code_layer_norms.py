import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, D, K, L = 32, 24, 5, 10
acts = {  # phi and phi' as a function of (z, a)
    "sigmoid": (torch.sigmoid, lambda z, a: a * (1 - a), "o-"),
    "tanh": (torch.tanh, lambda z, a: 1 - a**2, "s--"),
    "ReLU": (torch.relu, lambda z, a: (z > 0).double(), "^-."),
}


def forward(x, Ws, phi):
    a, z = [x], []
    for W in Ws:
        z.append(a[-1] @ W.T)
        a.append(phi(z[-1]))
    return z, a  # logits are z[-1]


def backward(z, a, Ws, y, slope):
    delta = (z[-1].softmax(1) - F.one_hot(y, K)) / N  # [N, K]
    deltas, dWs = [], []
    for l in reversed(range(L)):
        deltas.append(delta)
        dWs.append(delta.T @ a[l])  # a[l] is the input of layer l
        if l:
            delta = delta @ Ws[l] * slope(z[l - 1], a[l])
    return deltas[::-1], dWs[::-1]


x, y = torch.randn(N, D), torch.randint(K, (N,))
for name, (phi, slope, style) in acts.items():
    shapes = [(D, D)] * (L - 1) + [(K, D)]
    Ws = [(torch.randn(s) * (2 / D) ** 0.5).requires_grad_() for s in shapes]
    z, a = forward(x, Ws, phi)
    with torch.no_grad():
        deltas, dWs = backward(z, a, Ws, y, slope)
    reference = torch.autograd.grad(F.cross_entropy(z[-1], y), [*z, *Ws])
    torch.testing.assert_close([*deltas, *dWs], list(reference))
    norms = torch.stack([d.norm() for d in deltas])
    plt.semilogy(range(1, L + 1), norms, style, label=name)
    print(f"{name:7} layer 1: {norms[0]:.0e}, layer {L}: {norms[-1]:.0e}")
plt.xlabel("layer")
plt.ylabel(r"norm of $\delta^{(l)}$")
plt.legend()
plt.show()
