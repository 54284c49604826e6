# --8<-- [start:layer]
import numpy as np
import torch
import torch.nn.functional as F
from scipy import ndimage

taps = torch.tensor([1.0, 2.0, 1.0], dtype=torch.float64)
B = torch.outer(taps, taps) / 16
steps = [((1 - i, 1 - j), B[i, j]) for i in range(3) for j in range(3)]


class BlurPool(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):  # [N, C, H, W] to [N, C, H / 2, W / 2]
        y = sum(b * x.roll(d, (2, 3)) for d, b in steps)
        return y[:, :, ::2, ::2]  # keep every second

    @staticmethod
    def backward(ctx, g):
        up = g.new_zeros(*g.shape[:2], 2 * g.shape[2], 2 * g.shape[3])
        up[:, :, ::2, ::2] = g
        return sum(b * up.roll(d, (2, 3)) for d, b in steps)  # B = B.flip


# --8<-- [end:layer]
# --8<-- [start:check]
torch.manual_seed(0)
x = torch.randn(2, 3, 8, 8, dtype=torch.float64, requires_grad=True)
y = BlurPool.apply(x)
kernel = B[None, None].numpy()
expect = ndimage.correlate(x.detach().numpy(), kernel, mode="wrap")
np.testing.assert_allclose(y.detach(), expect[:, :, ::2, ::2])
wrapped = F.pad(x, (1, 1, 1, 1), mode="circular")
theirs = F.conv2d(wrapped, B.expand(3, 1, 3, 3), stride=2, groups=3)
torch.testing.assert_close(y, theirs)
g = torch.randn_like(y)
dx, dx2 = (torch.autograd.grad(a, x, g) for a in (y, theirs))
torch.testing.assert_close(dx, dx2)

stripes = torch.tensor([0.0, 1.0]).repeat(8, 4).view(1, 1, 8, 8)
for name, pool in (
    ("x[::2, ::2]", lambda a: a[..., ::2, ::2]),
    ("blur pool", BlurPool.apply),
):
    row = [pool(stripes.roll(d, 3)).mean() for d in (0, 1)]
    print(f"{name:12} stripes {row[0]:.1f}, shifted by one {row[1]:.1f}")
# --8<-- [end:check]
