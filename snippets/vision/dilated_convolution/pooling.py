import torch
import torch.nn.functional as F

torch.manual_seed(0)
w = torch.randn(1, 1, 3, 3)
a, b = torch.zeros(2, 1, 1, 8, 8)
a[..., 2, 2] = 1.0
b[..., 3, 3] = 1.0  # the same 2x2 pooling window


def pooled(x):
    y = F.conv2d(F.max_pool2d(x, 2), w, padding=1)
    return F.interpolate(y, scale_factor=2, mode="bilinear")


def dilated(x):
    return F.conv2d(x, w, padding=2, dilation=2)


for f in (pooled, dilated):
    same = torch.equal(f(a), f(b))
    print(f"{f.__name__:8} {tuple(f(a).shape[2:])} same output: {same}")
torch.testing.assert_close(dilated(b)[..., 1:, 1:], dilated(a)[..., :-1, :-1])
