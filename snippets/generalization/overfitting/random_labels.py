import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
rows = torch.randperm(len(X))
X, y, n, h = X[rows] / 16, y[rows], 300, 256
for name, target in ("true", y[:n]), ("random", torch.randint(10, (n,))):
    W1 = (torch.randn(64, h) / 8).requires_grad_()
    W2 = (torch.randn(h, 10) / 16).requires_grad_()
    optimizer = torch.optim.Adam((W1, W2), lr=0.02)
    steps, fitted = 0, False
    while not fitted:
        optimizer.zero_grad()
        z = (X[:n] @ W1).relu() @ W2
        fitted = (z.argmax(1) == target).all()  # 100 % training accuracy
        F.cross_entropy(z, target).backward()
        optimizer.step()
        steps += 1
    test = (((X[n:] @ W1).relu() @ W2).argmax(1) == y[n:]).double().mean()
    print(f"{name:6} labels: fitted after {steps} steps, test {test:.2f}")
