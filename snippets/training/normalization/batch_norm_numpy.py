# --8<-- [start:forward]
import numpy as np
import torch
from torch import nn

AXES, SHAPE = (0, 2, 3), (1, -1, 1, 1)


def forward(x, gamma, beta, state, training, m=0.1, eps=1e-5):
    if training:
        n = x.size // x.shape[1]  # N * H * W
        mu, var = x.mean(AXES), x.var(AXES)  # [C], biased
        state["mean"] = (1 - m) * state["mean"] + m * mu
        state["var"] = (1 - m) * state["var"] + m * var * n / (n - 1)  # unbiased
    else:
        mu, var = state["mean"], state["var"]
    s = np.sqrt(var + eps).reshape(SHAPE)
    xhat = (x - mu.reshape(SHAPE)) / s
    return gamma.reshape(SHAPE) * xhat + beta.reshape(SHAPE), (xhat, s, gamma, training)


# --8<-- [end:forward]


# --8<-- [start:backward]
def backward(dy, cache):
    xhat, s, gamma, training = cache
    dbeta, dgamma = dy.sum(AXES), (dy * xhat).sum(AXES)  # [C]
    g = gamma.reshape(SHAPE) * dy
    if training:
        g = g - g.mean(AXES, keepdims=True) - xhat * (g * xhat).mean(AXES, keepdims=True)
    return g / s, dgamma, dbeta


# --8<-- [end:backward]

# --8<-- [start:check]
rng = np.random.default_rng(0)
C = 3
bn = nn.BatchNorm2d(C, dtype=torch.float64)
gamma, beta = rng.normal(size=C), rng.normal(size=C)
with torch.no_grad():
    bn.weight.copy_(torch.from_numpy(gamma))
    bn.bias.copy_(torch.from_numpy(beta))
state = {"mean": np.zeros(C), "var": np.ones(C)}

for training in (True, True, False):
    x, dy = rng.normal(2, 3, (4, C, 5, 5)), rng.normal(size=(4, C, 5, 5))
    y, cache = forward(x, gamma, beta, state, training)
    xt = torch.from_numpy(x).requires_grad_()
    yt = bn.train(training)(xt)
    expected = torch.autograd.grad(yt, (xt, bn.weight, bn.bias), torch.from_numpy(dy))
    torch.testing.assert_close(torch.from_numpy(y), yt)
    for mine, theirs in zip(backward(dy, cache), expected, strict=True):
        torch.testing.assert_close(torch.from_numpy(mine), theirs)
    torch.testing.assert_close(torch.from_numpy(state["mean"]), bn.running_mean)
    torch.testing.assert_close(torch.from_numpy(state["var"]), bn.running_var)
    print("train" if training else "eval ", "running mean", state["mean"].round(2))
# --8<-- [end:check]
