import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
rows = torch.randperm(len(X))
X, y = X[rows] / 16, y[rows]
X, y, val, val_y = X[:1200], y[:1200], X[1200:], y[1200:]
net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 10))
optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
for epoch in range(3):
    net.train()
    seen = []
    for rows in torch.randperm(len(X)).split(50):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(X[rows]), y[rows])
        loss.backward()
        optimizer.step()
        seen.append(loss.item())
    with torch.no_grad():
        dropout = F.cross_entropy(net(X), y)
        net.eval()
        train, held = F.cross_entropy(net(X), y), F.cross_entropy(net(val), val_y)
    print(f"epoch {epoch}: running average {sum(seen) / len(seen):.2f},", end=" ")
    print(f"dropout on {dropout:.2f}, off {train:.2f}, val {held:.2f}")
assert sum(seen) / len(seen) > dropout > held > train
