# --8<-- [start:forward]
import numpy as np
import torch
import torch.nn.functional as F


def windows(k, s, d, H_out, W_out):
    span = d * (k - 1) + 1
    for i in range(H_out):
        for j in range(W_out):
            rows = slice(i * s, i * s + span, d)
            yield i, j, rows, slice(j * s, j * s + span, d)


def forward(x, W, b, s, p, d):
    N, (C_out, *_, k) = len(x), W.shape
    lost = d * (k - 1) + 1 - 2 * p
    H_out, W_out = ((n - lost) // s + 1 for n in x.shape[2:])
    x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
    y = np.zeros((N, C_out, H_out, W_out))
    for i, j, rows, cols in windows(k, s, d, H_out, W_out):
        window = x[:, None, :, rows, cols]  # [N, 1, C_in, k, k]
        y[:, :, i, j] = (window * W).sum((2, 3, 4)) + b
    return y


# --8<-- [end:forward]


# --8<-- [start:backward]
def backward(dy, x, W, s, p, d):
    (*_, H, width), (*_, k) = x.shape, W.shape
    x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), dy.sum((0, 2, 3))
    for i, j, rows, cols in windows(k, s, d, *dy.shape[2:]):
        g = dy[:, :, i, j]  # [N, C_out]
        dW += np.einsum("no,nihw->oihw", g, x[:, :, rows, cols])
        dx[:, :, rows, cols] += np.einsum("no,oihw->nihw", g, W)
    return dx[:, :, p : p + H, p : p + width], dW, db


# --8<-- [end:backward]

# --8<-- [start:check]
rng = np.random.default_rng(0)
for s, p, d in ((1, 0, 1), (1, 1, 1), (2, 1, 1), (3, 2, 2), (2, 0, 3)):
    x, W = rng.normal(size=(2, 5, 11, 10)), rng.normal(size=(4, 5, 3, 3))
    b = rng.normal(size=4)
    leaves = [torch.tensor(a, requires_grad=True) for a in (x, W, b)]
    out = F.conv2d(*leaves, s, p, d)
    y = forward(x, W, b, s, p, d)
    np.testing.assert_allclose(y, out.detach())
    dy = rng.normal(size=y.shape)
    expected = torch.autograd.grad(out, leaves, torch.tensor(dy))
    gradients = backward(dy, x, W, s, p, d)
    for mine, theirs in zip(gradients, expected, strict=True):
        np.testing.assert_allclose(mine, theirs, atol=1e-12)
    print(f"stride {s}, padding {p}, dilation {d}:", *y.shape[2:])
# --8<-- [end:check]
