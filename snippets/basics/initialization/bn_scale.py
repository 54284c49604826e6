import itertools

import torch
from sklearn.datasets import load_digits

digits = load_digits()
x = torch.tensor(digits.data) / 8 - 1  # [N, 64]
y = torch.tensor(digits.target)
S, steps, lr = 5, 80, 0.05
scales = torch.tensor([0.25, 1, 4, 16], dtype=torch.float64)
factor = scales.repeat_interleave(S).view(-1, 1, 1)
torch.manual_seed(0)
widths, Ws = [64] + [32] * 8 + [10], []
for n, m in itertools.pairwise(widths):
    W = torch.randn(S, n, m, dtype=torch.float64) * (2 / n) ** 0.5
    scaled = factor if m == 32 else 1  # hidden layers only
    Ws.append((scaled * W.repeat(len(scales), 1, 1)).requires_grad_())


def logits(x):
    a = x.expand(len(factor), -1, -1)
    for W in Ws[:-1]:
        z = a @ W  # [networks, N, 32]
        var, mu = torch.var_mean(z, 1, correction=0, keepdim=True)
        a = ((z - mu) / (var + 1e-12).sqrt()).relu()
    return a @ Ws[-1]


start = logits(x).detach().view(len(scales), S, len(y), 10)
torch.testing.assert_close(start, start[1].expand_as(start))
for step in range(steps):
    i = torch.randint(len(y), (32,))
    logp = logits(x[i]).log_softmax(-1)
    loss = -logp[:, torch.arange(32), y[i]].mean(1).sum()
    gradients = torch.autograd.grad(loss, Ws)
    if step == 0:
        size = gradients[0].view(len(scales), S, -1)
        torch.testing.assert_close(size[0], 4**2 * size[2])
    for W, g in zip(Ws, gradients, strict=True):
        W.data -= lr * g
with torch.no_grad():
    accuracy = (logits(x).argmax(-1) == y).double().mean(1).view(-1, S)
mean, se = accuracy.mean(1), accuracy.std(1) / S**0.5
for s, m, e in zip(scales, mean, accuracy.std(1), strict=True):
    print(f"scale {s:5.2f}: accuracy {m:.2f} +- {e:.2f}")
assert mean[1] - mean[3] > 2 * (se[1] ** 2 + se[3] ** 2).sqrt()
