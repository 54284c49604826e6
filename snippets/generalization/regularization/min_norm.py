import torch
from torch.optim import SGD, Adam

torch.manual_seed(0)
N, D = 10, 40  # more weights than samples
X, y = (
    torch.randn(N, D, dtype=torch.float64),
    torch.randn(N, dtype=torch.float64),
)
shortest = torch.linalg.pinv(X) @ y


def fit(make, start, batch=N, steps=1500):
    w = start.clone().requires_grad_()
    opt = make([w])
    for t in range(steps):
        rows = torch.arange(t * batch, (t + 1) * batch) % N
        w.grad = X[rows].T @ (X[rows] @ w.detach() - y[rows]) / batch
        opt.step()
    return w.detach()


zero = torch.zeros(D, dtype=X.dtype)
start = torch.randn(D, dtype=X.dtype)
runs = {
    "GD from 0": fit(lambda p: SGD(p, 0.1), zero),
    "SGD from 0, batch 2": fit(lambda p: SGD(p, 0.03), zero, batch=2),
    "GD from a random w0": fit(lambda p: SGD(p, 0.1), start),
    "Adam from 0": fit(lambda p: Adam(p, 0.01), zero),
}
print("all fit the data; |w| / |shortest|:")
for name, w in runs.items():
    torch.testing.assert_close(X @ w, y, atol=1e-6, rtol=0)
    print(f"{name:19} {w.norm() / shortest.norm():6.2f}")
torch.testing.assert_close(runs["GD from 0"], shortest)
torch.testing.assert_close(runs["SGD from 0, batch 2"], shortest)
project = start - torch.linalg.pinv(X) @ (X @ start)  # off the row space
torch.testing.assert_close(runs["GD from a random w0"], shortest + project)
assert runs["Adam from 0"].norm() > 1.05 * shortest.norm()
