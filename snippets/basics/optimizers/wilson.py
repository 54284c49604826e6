import torch

M, test_M = 40, 200
y = torch.tensor([1.0] * 24 + [-1.0] * 16, dtype=torch.float64)  # 60 % positive


def features(y, start, width):
    """The label, two constants, then coordinates of this sample alone: one if y = 1, five
    if y = -1."""
    x = torch.zeros(len(y), width, dtype=torch.float64)
    x[:, 0], x[:, 1:3] = y, 1.0
    for i in range(len(y)):
        own = 3 + 5 * (start + i)
        x[i, own : own + (1 if y[i] > 0 else 5)] = 1.0
    return x


width = 3 + 5 * (M + test_M)
x, y_test = features(y, 0, width), y.repeat(5)
x_test = features(y_test, M, width)


def fit(opt_class, lr):
    w = torch.zeros(width, dtype=torch.float64)
    opt = opt_class([w], lr=lr)
    for _ in range(1200):
        w.grad = x.T @ (x @ w - y) / M  # least squares, full batch
        opt.step()
    return w


def accuracy(w, x, y):
    return float(((x @ w).sign() == y).double().mean())


gd, adam = fit(torch.optim.SGD, 0.3), fit(torch.optim.Adam, 5e-4)
torch.testing.assert_close(gd, torch.linalg.pinv(x) @ y)  # the solution of least norm
torch.testing.assert_close(adam, 0.25 * (x.T @ y).sign(), rtol=0, atol=0.01)
for name, w in [("GD", gd), ("Adam", adam)]:
    print(f"{name:4}: train {accuracy(w, x, y):.0%}, test {accuracy(w, x_test, y_test):.0%}")
assert accuracy(gd, x, y) == accuracy(adam, x, y) == accuracy(gd, x_test, y_test) == 1.0
assert accuracy(adam, x_test, y_test) == 0.6  # it calls everything positive
