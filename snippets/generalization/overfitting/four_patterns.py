import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X = X / 16
# images, hidden units, learning rate, share of labels redrawn at random
cases = {
    "underfitting": (400, 1, 1.0, 0.0),
    "not finished": (400, 32, 0.05, 0.0),
    "good fit": (400, 32, 1.0, 0.0),
    "overfitting": (100, 32, 1.0, 0.3),
}
figure, axes = plt.subplots(2, 2, figsize=(5, 4.2), sharex=True)
for ax, (name, (n, h, lr, noise)) in zip(axes.flat, cases.items(), strict=True):
    torch.manual_seed(0)
    rows = torch.randperm(len(X))
    train, val = rows[:n], rows[-300:]
    redrawn = torch.randint(10, (n,))
    target = torch.where(torch.rand(n) < noise, redrawn, y[train])
    W1, W2 = torch.randn(64, h) / 8, torch.randn(h, 10) / 8
    net = [W1.requires_grad_(), W2.requires_grad_()]
    curves = []
    for _ in range(120):
        a = (X[train] @ W1).relu() @ W2  # [n, 10]
        b = (X[val] @ W1).relu() @ W2
        loss = F.cross_entropy(a, target), F.cross_entropy(b, y[val])
        curves.append([v.item() for v in loss])
        for w, g in zip(net, torch.autograd.grad(loss[0], net), strict=True):
            w.data -= lr * g
    fit, held = torch.tensor(curves).T
    print(f"{name:13} train {fit[-1]:.1f}, val {held[-1]:.1f}", end=", ")
    print(f"lowest val {held.min():.1f}")
    ax.plot(fit, "-", label="train")
    ax.plot(held, "--", label="val")
    ax.set_title(name)
    ax.set_ylim(0, 3)
axes[0, 0].legend()
figure.supxlabel("step")
figure.supylabel("cross entropy")
plt.show()
