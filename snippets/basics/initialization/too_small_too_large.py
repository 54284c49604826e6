import itertools

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits

digits = load_digits()
x = torch.tensor(digits.data) / 8 - 1  # [N, 64]
y = torch.tensor(digits.target)
S, steps, lr = 5, 100, 0.05  # S seeds, all networks in one program
scales = torch.tensor([0.25, 0.5, 0.7, 1, 1.4, 2, 4], dtype=torch.float64)
factor = scales.repeat_interleave(S).view(-1, 1, 1)
torch.manual_seed(0)
widths, Ws = [64] + [32] * 8 + [10], []
for n, m in itertools.pairwise(widths):
    W = torch.randn(S, n, m, dtype=torch.float64) * (2 / n) ** 0.5
    Ws.append((factor * W.repeat(len(scales), 1, 1)).requires_grad_())


def logits(x):
    a = x.expand(len(factor), -1, -1)
    for W in Ws[:-1]:
        a = (a @ W).relu()
    return a @ Ws[-1]  # [networks, N, 10]


for _ in range(steps):
    i = torch.randint(len(y), (32,))
    logp = logits(x[i]).log_softmax(-1)
    loss = -logp[:, torch.arange(32), y[i]].mean(1).sum()
    for W, g in zip(Ws, torch.autograd.grad(loss, Ws), strict=True):
        W.data -= lr * g
with torch.no_grad():
    accuracy = (logits(x).argmax(-1) == y).double().mean(1).view(-1, S)
mean, se = accuracy.mean(1), accuracy.std(1) / S**0.5
best = mean.argmax()
for other in (0, len(scales) - 1):
    gap = mean[best] - mean[other]
    assert gap > 2 * (se[best] ** 2 + se[other] ** 2).sqrt()
for s, m, e in zip(scales, mean, accuracy.std(1), strict=True):
    print(f"scale {s:.2f}: accuracy {m:.2f} +- {e:.2f}")
plt.errorbar(scales, mean, accuracy.std(1), marker="o", capsize=3)
plt.xscale("log", base=2)
plt.axhline(0.1, color="0.5", ls=":")
plt.xlabel("weights = scale x He")
plt.ylabel(f"accuracy after {steps} steps")
plt.show()
