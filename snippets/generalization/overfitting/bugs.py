import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X, y, val, val_y = X[:500] / 16, y[:500], X[500:] / 16, y[500:]


def run(bug, steps=120):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    lr = {"lr too small": 1e-4, "lr too large": 60.0}.get(bug, 0.5)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    target = y[torch.randperm(len(y))] if bug == "labels shuffled" else y
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        z = net(X)
        if bug == "softmax twice":
            z = z.softmax(1)
        if bug == "relu on logits":
            z = z.relu()
        loss = F.cross_entropy(z, target)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, (net(val).argmax(1) == val_y).double().mean().item()


bugs = "none", "lr too small", "lr too large", "softmax twice"
bugs += "relu on logits", "labels shuffled"
for bug, style in zip(bugs, ("-", "--", ":", "-.", "--", "-."), strict=True):
    losses, accuracy = run(bug)
    print(f"{bug:15} loss {losses[0]:.1f} -> {min(losses[-1], 9.9):.1f}, val acc {accuracy:.1f}")
    plt.plot(losses, style, label=bug, lw=2)
plt.axhline(torch.tensor(10.0).log(), color="0.5", lw=1)
plt.ylim(-0.1, 4)
plt.gcf().set_size_inches(4.8, 3.4)
plt.xlabel("step")
plt.ylabel("training loss")
plt.legend(fontsize="small", ncols=2)
plt.show()
