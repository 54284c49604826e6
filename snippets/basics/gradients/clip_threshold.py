import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels / 16), torch.tensor(labels)


def train(c, steps=100):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
    norms = []
    for _ in range(steps):
        rows = torch.randint(len(y), (32,))
        optimizer.zero_grad()
        F.cross_entropy(net(X[rows]), y[rows]).backward()
        norms.append(nn.utils.clip_grad_norm_(net.parameters(), c))
        optimizer.step()
    return F.cross_entropy(net(X), y).item(), torch.stack(norms)


loss, norms = train(torch.inf)
levels = torch.quantile(norms, torch.tensor([0.5, 0.95]))
print(f"norm: median {levels[0]:.2f}, 95% below {levels[1]:.2f}")
print(f"no clipping: loss {loss:.2f}")
for c in (levels[1].item(), 0.05):
    loss, norms = train(c)
    share = (norms > c).double().mean()
    print(f"c = {c:.2f}: loss {loss:.2f}, {share:.0%} of the steps clipped")
