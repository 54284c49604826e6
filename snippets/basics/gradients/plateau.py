import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels[:256] / 16), torch.tensor(labels[:256])


def mlp(phi, depth, std):
    torch.manual_seed(0)
    net = nn.Sequential()
    for _ in range(depth):
        net += nn.Sequential(nn.Linear(64, 64), phi())
        nn.init.normal_(net[-2].weight, std=std)
    net.append(nn.Linear(64, 10))
    nn.init.normal_(net[-1].weight, std=std)
    for layer in net[::2]:
        nn.init.zeros_(layer.bias)
    return net


def report(name, net):
    loss = F.cross_entropy(net(X), y)
    net.zero_grad()
    loss.backward()
    first, last = net[0].weight.grad.norm(), net[-1].weight.grad.norm()
    ratio = first / last
    print(f"{name:9} loss {loss:.2f}  last {last:.0e}  first/last {ratio:.0e}")
    return loss, first, last


report("vanishing", mlp(nn.Sigmoid, 8, 1 / 8))
report("saddle", mlp(nn.Tanh, 2, 1e-6))
small = mlp(nn.ReLU, 8, 1 / 192**0.5)
net = mlp(nn.Tanh, 2, 1 / 8)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(150):
    optimizer.zero_grad()
    F.cross_entropy(net(X), y).backward()
    optimizer.step()
report("trained", net)
report("small", small)
norms = [small[:l](X).norm() for l in range(2, 17, 2)]
print("small, activations:", *(f"{v:.1g}" for v in norms))
