import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 4, dtype=torch.float64)
y = (x[:, :1] * x[:, 1:2] > 0).double()


def train(lr, nudge):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, 1)).double()
    nn.init.constant_(net[0].weight[:1, :1].detach(), 0.1 + nudge)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    path = []
    for _ in range(300):
        optimizer.zero_grad()
        F.binary_cross_entropy_with_logits(net(x), y).backward()
        optimizer.step()
        path.append(nn.utils.parameters_to_vector(net.parameters()).detach())
    return torch.stack(path)


for lr, style in ((0.1, "-"), (3.0, "--"), (6.0, ":")):
    base = train(lr, 0.0)
    assert torch.equal(train(lr, 0.0), base)
    gap = (train(lr, 2.0**-24) - base).norm(dim=1)
    plt.semilogy(gap, style, label=f"lr = {lr}")
    times = gap[-1].item() / gap[0].item()
    print(f"lr {lr}: grows {'more' if times > 100 else 'less'} than 100 times")
plt.axhline(2.0**-24, color="0.5", lw=1)
plt.xlabel("step")
plt.ylabel("distance between two runs")
plt.legend()
plt.show()
