import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X, seeds, epochs, patience = X / 16, 5, 300, 20
torch.manual_seed(0)
train, val = torch.stack([torch.randperm(len(X))[:300] for _ in range(seeds)]).split(150, dim=1)
noisy = torch.rand(train.shape) < 0.3  # these labels are redrawn at random
labels = torch.where(noisy, torch.randint(10, train.shape), y[train])

shapes = (64, 32), (1, 32), (32, 10), (1, 10)
W1, b1, W2, b2 = net = [(torch.randn(seeds, *s) / 8).requires_grad_() for s in shapes]
curves = []
for _ in range(epochs):
    losses = []
    for rows, target in (train, labels), (val, y[val]):
        z = (X[rows] @ W1 + b1).relu() @ W2 + b2  # [seed, sample, class]
        losses.append(F.cross_entropy(z.mT, target, reduction="none").mean(dim=1))
    curves.append(torch.stack(losses).detach())
    for w, g in zip(net, torch.autograd.grad(losses[0].sum(), net), strict=True):
        w.data -= 0.4 * g

fit, held_out = torch.stack(curves, dim=1)  # [epoch, seed] each
stop = [next(e for e in range(epochs) if e - v[: e + 1].argmin() >= patience) for v in held_out.T]
kept = torch.stack([held_out[: e + 1, s].min() for s, e in enumerate(stop)])
gain = held_out[-1] - kept
print("stopped at epoch", stop)
print(
    f"validation loss kept {kept.mean():.2f}, at the end "
    f"{held_out[-1].mean():.2f}; training loss {fit[-1].mean():.2f}"
)
print(f"gain {gain.mean():.2f} +- {gain.std() / seeds**0.5:.2f}")
assert gain.mean() > 2 * gain.std() / seeds**0.5

for curve, style, name in (fit, "-", "training (noisy labels)"), (held_out, "--", "validation"):
    (line,) = plt.plot(curve.mean(dim=1), style, label=name)
    plt.fill_between(
        range(epochs), curve.amin(dim=1), curve.amax(dim=1), color=line.get_color(), alpha=0.2
    )
plt.gcf().set_size_inches(4.5, 3)
plt.xlabel("epoch")
plt.ylabel("cross entropy")
plt.legend()
plt.show()
