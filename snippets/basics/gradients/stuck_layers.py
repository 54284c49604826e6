import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels[:256] / 16), torch.tensor(labels[:256])

moved = {}
for phi in (nn.Sigmoid, nn.Tanh):
    torch.manual_seed(0)
    net = nn.Sequential()
    for _ in range(8):
        net += nn.Sequential(nn.Linear(64, 64), phi())
    net.append(nn.Linear(64, 10))
    layers = [m for m in net if isinstance(m, nn.Linear)]
    for layer in layers:
        nn.init.xavier_normal_(layer.weight)
    start = [layer.weight.detach().clone() for layer in layers]
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(60):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(X), y)
        loss.backward()
        optimizer.step()
    moves = [layers[l].weight - W for l, W in enumerate(start)]
    ratio = [(m.norm() / start[l].norm()).item() for l, m in enumerate(moves)]
    first, last = moved[phi] = ratio[0], ratio[-1]
    name = phi.__name__
    print(f"{name:8} first {first:.0e}  last {last:.0e}  loss {loss:.2f}")
chance = torch.tensor(10.0).log().item()
print(f"loss of a uniform guess: {chance:.2f}")
assert moved[nn.Sigmoid][0] < 1e-4 * moved[nn.Sigmoid][1]
assert moved[nn.Tanh][0] > 0.1 * moved[nn.Tanh][1]
