import torch
import torch.nn.functional as F
from torch.fft import irfft2, rfft2

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
S, k = 32, 9
x, w = torch.randn(S, S), torch.randn(k, k)
image, kernel = x[None, None], w[None, None]

size = (S + k - 1, S + k - 1)  # zero padding, so that nothing wraps around
y = irfft2(rfft2(x, size) * rfft2(w.flip(0, 1), size), size)
full = F.conv2d(image, kernel, padding=k - 1)[0, 0]
torch.testing.assert_close(y, full)

wrapped = irfft2(rfft2(x) * rfft2(w, x.shape).conj(), x.shape)
padded = F.pad(image, (0, k - 1, 0, k - 1), mode="circular")
torch.testing.assert_close(wrapped, F.conv2d(padded, kernel)[0, 0])

valid = F.conv2d(image, kernel)[0, 0]
n = S - k + 1
print("padded, size of the transform:", tuple(y.shape))
right = torch.allclose(wrapped[:n, :n], valid)
print(f"not padded, first {n} rows and columns right: {right}")
print("not padded, the rest are sums that wrap around:", S - n)
