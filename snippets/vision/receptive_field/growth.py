import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

designs = {  # layers (k, s, d) that step l = 0, 1, ... adds
    "3x3": lambda l: [(3, 1, 1)],
    "7x7": lambda l: [(7, 1, 1)],
    "3x3, stride 2": lambda l: [(3, 2, 1)],
    "3x3, dilation 1, 2, 4, ...": lambda l: [(3, 1, 2**l)],
    "3x3 and 2x2 pooling": lambda l: [(3, 1, 1), (2, 2, 1)],
}
n = torch.arange(1, 7)
double = 2 ** (n + 1) - 1
closed = [2 * n + 1, 6 * n + 1, double, double, 3 * 2**n - 2]


def measured(layers):
    x = torch.zeros(1, 1, 400, dtype=torch.float64, requires_grad=True)
    y = x
    for k, s, d in layers:
        y = F.conv1d(y, torch.ones(1, 1, k).double(), stride=s, dilation=d)
    (g,) = torch.autograd.grad(y[0, 0, 1], x)
    seen = g[0, 0].nonzero().flatten()
    return seen[-1] - seen[0] + 1


plots = zip(designs.items(), closed, "os^vD", strict=True)
for (name, step), formula, marker in plots:
    layers, r = [], []
    for l in range(6):
        layers += step(l)
        r.append(measured(layers))
    assert torch.equal(torch.stack(r), formula)
    print(f"{name:26}", formula.tolist())
    line = "--" if marker in "^v" else "-"
    plt.semilogy(n, formula, marker + line, label=name)
plt.xlabel("steps n")
plt.ylabel("receptive field")
plt.legend()
plt.show()
