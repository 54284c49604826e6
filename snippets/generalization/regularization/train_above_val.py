import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
N, D, K, p = 1000, 20, 3, 0.5
x = torch.randn(2 * N, D)
z = x @ torch.randn(D, K) + torch.randn(2 * N, K)
(x, x_val), (y, y_val) = x.split(N), z.argmax(1).split(N)
net = nn.Sequential(nn.Dropout(p), nn.Linear(D, K))
opt = torch.optim.SGD(net.parameters(), lr=0.3)
for _ in range(200):
    opt.zero_grad()
    F.cross_entropy(net(x), y, label_smoothing=0.1).backward()
    opt.step()


@torch.no_grad()
def loss(x, y, train, smooth=0.0, draws=1):
    net.train(train)
    z = net(x.repeat(draws, 1))
    return F.cross_entropy(z, y.repeat(draws), label_smoothing=smooth).item()


logged = loss(x, y, True, 0.1, 100)  # what the training loop prints
dropout_only = loss(x, y, True, 0.0, 100)
same_way = loss(x, y, False)
val = loss(x_val, y_val, False)
print(f"training set, dropout on, smoothed: {logged:.2f}")
print(f"training set, dropout on          : {dropout_only:.2f}")
print(f"validation set                    : {val:.2f}")
print(f"training set, measured like it    : {same_way:.2f}")
assert logged > dropout_only > val > same_way
