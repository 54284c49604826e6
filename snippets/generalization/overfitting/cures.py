import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X, S, h = X / 16, 8, 32  # S data sets at once


def run(n=100, decay=0.0, jitter=0.0, steps=120):
    torch.manual_seed(0)
    rows = torch.stack([torch.randperm(len(X)) for _ in range(S)])
    train, val = rows[:, 300 : 300 + n], rows[:, :300]
    wrong = torch.rand(S, 1400)[:, :n] < 0.3  # labels redrawn at random
    target = torch.where(wrong, torch.randint(10, (S, 1400))[:, :n], y[train])
    W1, W2 = torch.randn(S, 64, h) / 8, torch.randn(S, h, 10) / h**0.5
    net = [W1.requires_grad_(), W2.requires_grad_()]
    for _ in range(steps):
        x = X[train] + jitter * torch.randn(S, n, 64)
        z = ((x @ W1).relu() @ W2).transpose(1, 2)  # [S, 10, n]
        loss = S * F.cross_entropy(z, target)
        for w, g in zip(net, torch.autograd.grad(loss, net), strict=True):
            w.data -= 1.0 * (g + decay * w)
    z = ((X[val] @ W1).relu() @ W2).transpose(1, 2)
    return F.cross_entropy(z, y[val], reduction="none").mean(1).detach()


nothing = run()
print(f"nothing         {nothing.mean():.2f}")
for name, change in {
    "4 x the data": {"n": 400},
    "weight decay": {"decay": 0.01},
    "input noise": {"jitter": 0.5},
    "stop at step 40": {"steps": 40},
}.items():
    held = run(**change)
    gain = nothing - held
    print(f"{name:15} {held.mean():.2f}, gain {gain.mean():.2f}", end=" ")
    print(f"+- {gain.std() / S**0.5:.2f}")
    assert gain.mean() > 2 * gain.std() / S**0.5
