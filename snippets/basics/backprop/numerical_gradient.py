import numpy as np
import torch

rng = np.random.default_rng(0)


def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        above = f(w)
        w[i] = old - h
        below = f(w)
        w[i] = old
        g[i] = (above - below) / (2 * h)
    return g


def relative_error(a, b):
    return np.abs(a - b).max() / max(np.abs(a).max(), np.abs(b).max())


def loss(W):
    return ((np.tanh(X @ W.T) - t) ** 2).sum() / len(X)


X, t, W = rng.standard_normal((20, 5)), rng.standard_normal((20, 3)), rng.standard_normal((3, 5))

a = np.tanh(X @ W.T)
right = (2 * (a - t) * (1 - a**2)).T @ X / len(X)
no_mean = right * len(X)
no_derivative = (2 * (a - t)).T @ X / len(X)

V = torch.tensor(W, requires_grad=True)
((torch.tanh(torch.tensor(X) @ V.T) - torch.tensor(t)) ** 2).sum().div(len(X)).backward()
torch.testing.assert_close(torch.tensor(right), V.grad)

numeric = numerical_gradient(loss, W)
for name, g in {"right": right, "forgot 1/N": no_mean, "forgot tanh'": no_derivative}.items():
    error = relative_error(g, numeric)
    print(f"{name:13} relative error {'below 1e-8' if error < 1e-8 else format(error, '.2f')}")
