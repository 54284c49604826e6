import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
conv = nn.Conv2d(3, 8, kernel_size=5, stride=2, padding=1)
W, b = conv.weight, conv.bias  # [8, 3, 5, 5], [8]
x = torch.randn(2, 3, 11, 12)
y = conv(x)
print("weight", tuple(W.shape), " output", tuple(y.shape))

padded = nn.functional.pad(x, 4 * (1,))
for n, o, i, j in torch.cartesian_prod(*map(torch.arange, y.shape)):
    top, left = 2 * i, 2 * j
    window = padded[n, :, top : top + 5, left : left + 5]  # [3, 5, 5]
    torch.testing.assert_close(y[n, o, i, j], (W[o] * window).sum() + b[o])
