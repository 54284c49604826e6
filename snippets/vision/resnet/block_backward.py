# --8<-- [start:block]
import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.grad import conv2d_input, conv2d_weight

DIMS, EPS = (0, 2, 3), 1e-5


def conv_bn(x, w, gamma, beta, stride):
    pad = w.shape[-1] // 2
    z = F.conv2d(x, w, stride=stride, padding=pad)
    var, mu = torch.var_mean(z, DIMS, correction=0, keepdim=True)
    s = (var + EPS).sqrt()
    zhat = (z - mu) / s
    y = gamma[:, None, None] * zhat + beta[:, None, None]
    return y, (x, w, gamma, zhat, s, stride, pad)


def conv_bn_backward(dy, cache):
    x, w, gamma, zhat, s, stride, pad = cache
    dgamma, dbeta = (dy * zhat).sum(DIMS), dy.sum(DIMS)
    g = gamma[:, None, None] * dy  # dL/dzhat
    dz = (g - g.mean(DIMS, keepdim=True) - zhat * (g * zhat).mean(DIMS, keepdim=True)) / s
    dx = conv2d_input(x.shape, w, dz, stride=stride, padding=pad)
    dw = conv2d_weight(x, w.shape, dz, stride=stride, padding=pad)
    return dx, [dw, dgamma, dbeta]


def forward(x, layers, strides, shortcut):
    h, caches = x, []
    for i, (p, stride) in enumerate(zip(layers, strides, strict=True)):
        y, cache = conv_bn(h, *p, stride)
        caches.append((cache, y))
        h = y.relu() if i < len(layers) - 1 else y  # no ReLU before the sum
    short, short_cache = conv_bn(x, *shortcut, max(strides))
    out = (h + short).relu()
    return out, (caches, short_cache, out)


def backward(dout, cache):
    caches, short_cache, out = cache
    dsum = dout * (out > 0)  # copied to both paths
    dx, dshort = conv_bn_backward(dsum, short_cache)
    g, grads = dsum, []
    for i, (c, y) in reversed(list(enumerate(caches))):
        g = g if i == len(caches) - 1 else g * (y > 0)
        g, d = conv_bn_backward(g, c)
        grads = d + grads
    return dx + g, grads + dshort


# --8<-- [end:block]

# --8<-- [start:check]
torch.manual_seed(0)
BASIC = ((4, 8, 3, 2), (8, 8, 3, 1))  # in, out, kernel, stride
BOTTLENECK = ((4, 2, 1, 1), (2, 2, 3, 2), (2, 8, 1, 1))
for name, spec in (("basic", BASIC), ("bottleneck", BOTTLENECK)):
    modules = []
    for i, o, k, s in (*spec, (4, 8, 1, 2)):
        bn = nn.BatchNorm2d(o)
        nn.init.normal_(bn.weight), nn.init.normal_(bn.bias)
        modules.append(nn.Sequential(nn.Conv2d(i, o, k, s, k // 2, bias=False), bn).double())
    *main, short = modules
    x = torch.randn(3, 4, 6, 6, dtype=torch.float64, requires_grad=True)
    h = x
    for m in main[:-1]:
        h = m(h).relu()
    y = (main[-1](h) + short(x)).relu()
    dy = torch.randn_like(y)
    params = [list(m.parameters()) for m in modules]
    expected = torch.autograd.grad(y, [x, *(p for group in params for p in group)], dy)
    with torch.no_grad():
        mine, cache = forward(x, params[:-1], [s for *_, s in spec], params[-1])
        dx, grads = backward(dy, cache)
    torch.testing.assert_close(mine, y)
    torch.testing.assert_close([dx, *grads], list(expected))
    print(f"{name}: output and {1 + len(grads)} gradients equal")
# --8<-- [end:check]
