import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

digits = load_digits()
x = torch.tensor(digits.images)[:, None] / 16  # [1797, 1, 8, 8]
y = torch.tensor(digits.target)
train = torch.arange(len(y)) % 6 == 0  # 300 images


def accuracy(h):  # least squares on one-hot labels, lightly penalised
    A = torch.cat([h, torch.ones_like(h[:, :1])], 1)
    B, I = A[train], torch.eye(A.shape[1], dtype=A.dtype)
    W = torch.linalg.solve(B.T @ B + I, B.T @ F.one_hot(y[train]).double())
    return ((A @ W).argmax(1) == y)[~train].double().mean()


def conv(x, K):  # 40 random kernels, 2 x 2 regions
    maps = F.conv2d(x, K.view(40, 1, 3, 3), padding=1).relu()
    return F.avg_pool2d(maps, 4).flatten(1)  # [N, 160]


def dense(x, K):  # 160 random units that see every pixel
    return (x.flatten(1) @ K.view(64, 160)).relu()


rows = {"convolution": [], "fully connected": []}
for seed in range(6):
    torch.manual_seed(seed)
    mixed = x.flatten(1)[:, torch.randperm(64)].view_as(x)
    K = torch.randn(360, dtype=torch.float64)
    M = torch.randn(64 * 160, dtype=torch.float64)
    for row, f, w in zip(rows.values(), (conv, dense), (K, M), strict=True):
        row.append([accuracy(f(x, w)), accuracy(f(mixed, w))])
for name, row in rows.items():
    a = torch.tensor(row)  # [6, 2]
    d = a[:, 0] - a[:, 1]
    t = d.mean() / (d.std() / len(d) ** 0.5)
    assert (t > 8) == (name == "convolution")
    print(f"{name:15}", "images {:.2f}, shuffled {:.2f}".format(*a.mean(0)))
