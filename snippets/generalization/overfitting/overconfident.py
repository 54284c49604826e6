import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X, n, S, h, steps = X / 16, 100, 16, 32, 120  # S runs at once
rows = torch.stack([torch.randperm(len(X))[: n + 600] for _ in range(S)])
train, val = rows[:, :n], rows[:, n:]
target = y[val].flatten()
W1 = (torch.randn(S, 64, h) / 8).requires_grad_()
W2 = (torch.randn(S, h, 10) / 8).requires_grad_()
optimizer = torch.optim.Adam((W1, W2), lr=0.05)
curves = []
for _ in range(steps):
    optimizer.zero_grad()
    z = (X[train] @ W1).relu() @ W2  # [S, n, 10]
    fit = (z.argmax(-1) == y[train]).double().mean()
    F.cross_entropy(z.mT, y[train]).backward()
    optimizer.step()
    with torch.no_grad():
        z = (X[val] @ W1).relu() @ W2
        nll = F.cross_entropy(z.mT, y[val], reduction="none").mean(1)
        curves.append(torch.stack([nll, (z.argmax(-1) == y[val]).double().mean(1)]))
curves = torch.stack(curves)  # [steps, 2, S]
held, accuracy = curves.mean(2).T
best = held.argmin()
d = curves[-1] - curves[best]  # [2, S]
assert (d.mean(1) > 2 * d.std(1) / S**0.5).all()
for name, t in ("lowest loss", best), ("last step", steps - 1):
    print(f"{name:11}: loss {held[t]:.2f}, accuracy {accuracy[t]:.2f}")
p, hit = z.flatten(0, 1).softmax(1).max(1)[0], z.flatten(0, 1).argmax(1) == target
assert fit == 1
print(f"mean confidence {p.mean():.2f}, when wrong {p[~hit].mean():.2f}")
T = torch.tensor([1.0, 2.0, 4.0])
scaled = [F.cross_entropy(z.flatten(0, 1) / v, target).item() for v in T]
print("logits / T, T = 1, 2, 4: loss", *(f"{v:.2f}" for v in scaled))

plt.plot(held, "-", label="val loss")
plt.plot(accuracy, "--", label="val accuracy")
plt.axvline(best, color="0.5", lw=1)
plt.ylim(0, 1.2)
plt.gcf().set_size_inches(4.5, 2.8)
plt.xlabel("step")
plt.legend()
plt.show()
