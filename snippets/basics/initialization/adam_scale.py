import itertools

import torch
from sklearn.datasets import load_digits

digits = load_digits()
x = torch.tensor(digits.data) / 8 - 1  # [N, 64]
y = torch.tensor(digits.target)
S, steps = 5, 100
scales = torch.tensor([0.1, 0.5, 1, 2, 8], dtype=torch.float64)
factor = scales.repeat_interleave(S).view(-1, 1, 1)
widths = [64] + [32] * 8 + [10]


def logits(x, Ws):
    a = x.expand(len(factor), -1, -1)
    for W in Ws[:-1]:
        a = (a @ W).relu()
    return a @ Ws[-1]  # [networks, N, 10]


print("scale", scales.tolist())
for name, lr in (("SGD", 0.05), ("Adam", 0.003)):
    torch.manual_seed(0)
    Ws = []
    for n, m in itertools.pairwise(widths):
        W = torch.randn(S, n, m, dtype=torch.float64) * (2 / n) ** 0.5
        Ws.append((factor * W.repeat(len(scales), 1, 1)).requires_grad_())
    optimizer = getattr(torch.optim, name)(Ws, lr=lr)
    before = Ws[4].detach().clone()
    for step in range(steps):
        i = torch.randint(len(y), (32,))
        logp = logits(x[i], Ws).log_softmax(-1)
        loss = -logp[:, torch.arange(32), y[i]].mean(1).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step == 0 and name == "Adam":
            moved = (Ws[4] - before).abs().amax((1, 2)).view(-1, S)
    with torch.no_grad():
        hit = (logits(x, Ws).argmax(-1) == y).double().mean(1).view(-1, S)
    mean, se = hit.mean(1), hit.std(1) / S**0.5
    for other in (0, 4):
        assert mean[2] - mean[other] > 2 * (se[2] ** 2 + se[other] ** 2).sqrt()
    print(f"{name:4s} accuracy", [f"{m:.1f}" for m in mean])
print("first step of Adam / lr:", [f"{m:.1f}" for m in moved.mean(1) / lr])
