import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels[:256] / 16), torch.tensor(labels[:256])

for lr in (0.03, 0.3, 3.0):
    torch.manual_seed(0)
    net = nn.Sequential()
    for _ in range(8):
        net += nn.Sequential(nn.Linear(64, 64), nn.ReLU())
        nn.init.kaiming_normal_(net[-2].weight, nonlinearity="relu")
    net.append(nn.Linear(64, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    norms = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(X), y)
        loss.backward()
        norms.append(nn.utils.get_total_norm(p.grad for p in net.parameters()))
        optimizer.step()
    print(f"lr {lr:4}: gradient norm", *(f"{g:.1g}" for g in norms))
