import statistics

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels / 16), torch.tensor(labels)


def train(policy, bad=60, steps=70):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    losses, norms, skipped = [], [], []
    for t in range(steps):
        rows = torch.randint(len(y), (64,))
        x = X[rows] * (30 if t == bad else 1)  # one broken batch
        optimizer.zero_grad()
        F.cross_entropy(net(x), y[rows]).backward()
        limit = 2.0 if policy == "clip" else torch.inf
        norm = nn.utils.clip_grad_norm_(net.parameters(), limit).item()
        usual = statistics.median(norms[-20:]) if t > 20 else torch.inf
        if policy == "skip" and norm > 5 * usual:
            skipped.append(t)
        else:
            optimizer.step()
            norms.append(norm)
        losses.append(F.cross_entropy(net(X), y).item())
    return losses, skipped


for policy in ("none", "clip", "skip"):
    losses, skipped = train(policy)
    before, after, end = losses[59], losses[60], losses[-1]
    print(f"{policy}: {before:.2f}, then {after:.2f}, end {end:.2f}", skipped)
