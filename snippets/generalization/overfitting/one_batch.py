import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v[:32]) for v in load_digits(return_X_y=True))
X = X / 16


def run(bug):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    trained = net[2:] if bug == "half the parameters" else net
    optimizer = torch.optim.SGD(trained.parameters(), lr=0.5)
    for _ in range(200):
        optimizer.zero_grad()
        target = y
        if bug == "labels out of step":
            target = y[torch.randperm(len(y))]
        z = net(X * 0 if bug == "inputs lost" else X)
        if bug == "softmax twice":
            z = z.softmax(1)
        loss = F.cross_entropy(z, target)
        loss.backward()
        optimizer.step()
    return loss.item()


for bug in ("none", "half the parameters", "labels out of step", "inputs lost"):
    print(f"{bug:20} {run(bug):.2f}")
print(f"{'softmax twice':20} {run('softmax twice'):.2f}")
share = y.bincount() / len(y)
entropy = -(share * share.log()).sum()
torch.testing.assert_close(torch.tensor(run("inputs lost")), entropy, rtol=1e-3, atol=0)
floor = torch.tensor(9 / torch.e + 1).log()
print(f"entropy of the labels {entropy:.2f}, floor of double softmax {floor:.2f}")
assert run("none") < 0.02 and run("softmax twice") > floor
