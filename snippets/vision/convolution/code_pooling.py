# --8<-- [start:pool]
import numpy as np
import torch
import torch.nn.functional as F


def pool(x, k, s, p, kind):
    N, C, H, W = x.shape
    fill = -np.inf if kind == "max" else 0.0
    x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)), constant_values=fill)
    H_out, W_out = ((n + 2 * p - k) // s + 1 for n in (H, W))
    y = np.zeros((N, C, H_out, W_out))
    where = np.zeros((N, C, H_out, W_out), dtype=int)
    for i in range(H_out):
        for j in range(W_out):
            window = x[:, :, i * s : i * s + k, j * s : j * s + k]
            window = window.reshape(N, C, k * k)
            where[:, :, i, j] = window.argmax(-1)  # the first of equal maxima
            reduce = np.max if kind == "max" else np.mean
            y[:, :, i, j] = reduce(window, -1)
    return y, where


def pool_backward(dy, where, shape, k, s, p, kind):
    N, C, H, W = shape
    dx = np.zeros((N, C, H + 2 * p, W + 2 * p))
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            g = dy[:, :, i, j, None]  # [N, C, 1]
            share = np.full(k * k, 1 / k**2)
            if kind == "max":
                share = where[:, :, i, j, None] == np.arange(k * k)
            window = dx[:, :, i * s : i * s + k, j * s : j * s + k]
            window += (g * share).reshape(N, C, k, k)
    return dx[:, :, p : p + H, p : p + W]


# --8<-- [end:pool]

# --8<-- [start:check]
rng = np.random.default_rng(0)
for k, s, p in ((2, 2, 0), (3, 2, 1), (3, 1, 1), (3, 3, 0)):
    x = rng.normal(size=(2, 3, 9, 8)).round(0)  # many equal maxima
    for kind, f in (("max", F.max_pool2d), ("avg", F.avg_pool2d)):
        leaf = torch.tensor(x, requires_grad=True)
        out = f(leaf, k, s, p)
        y, where = pool(x, k, s, p, kind)
        np.testing.assert_allclose(y, out.detach())
        dy = rng.normal(size=y.shape)
        dx = pool_backward(dy, where, x.shape, k, s, p, kind)
        expected = torch.autograd.grad(out, leaf, torch.tensor(dy))[0]
        np.testing.assert_allclose(dx, expected, atol=1e-12)
    print(f"k={k}, stride {s}, padding {p}: output", *y.shape[2:])
# --8<-- [end:check]
