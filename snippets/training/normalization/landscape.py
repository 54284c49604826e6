import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch.nn.functional import batch_norm, cross_entropy

data = load_digits()
x, y = torch.tensor(data.data[:128]) / 8 - 1, torch.tensor(data.target[:128])
D, L = 64, 8
etas = torch.logspace(-2, 1, 13, dtype=torch.float64)


def loss(weights, use_bn):
    a = x  # [N, D]
    for W in weights[:-1]:
        z = a @ W.T
        a = (batch_norm(z, None, None, training=True) if use_bn else z).relu()
    return cross_entropy(a @ weights[-1].T, y)


for use_bn, label, style in ((False, "without BN", "C1--"), (True, "with BN", "C0-")):
    largest = []
    for seed in range(5):
        torch.manual_seed(seed)
        shapes = [(D, D)] * L + [(10, D)]
        weights = [
            (torch.randn(s, dtype=torch.float64) * (2 / D) ** 0.5).requires_grad_() for s in shapes
        ]
        start = loss(weights, use_bn)
        grads = torch.autograd.grad(start, weights)
        with torch.no_grad():
            curve = torch.stack(
                [
                    loss([W - eta * g for W, g in zip(weights, grads, strict=True)], use_bn)
                    for eta in etas
                ]
            )
        largest.append(etas[curve < start].max().item())
        plt.loglog(etas, curve, style, label=None if seed else label)
    print(f"{label}: the loss falls up to step {min(largest):.2f} ... {max(largest):.2f}")
    assert min(largest) > 1 if use_bn else max(largest) < 1
plt.ylim(1, 30)
plt.xlabel("step length along the negative gradient")
plt.ylabel("loss")
plt.legend()
plt.show()
