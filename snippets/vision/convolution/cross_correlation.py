import numpy as np
import torch
import torch.nn.functional as F
from scipy import signal

rng = np.random.default_rng(0)
x, w = rng.normal(size=(7, 9)), rng.normal(size=(3, 3))
ours = F.conv2d(torch.tensor(x)[None, None], torch.tensor(w)[None, None])[0, 0]

correlation = signal.correlate2d(x, w, mode="valid")
convolution = signal.convolve2d(x, w, mode="valid")
flipped = signal.correlate2d(x, w[::-1, ::-1], mode="valid")
np.testing.assert_allclose(flipped, convolution)
print("conv2d = correlation:", np.allclose(ours, correlation))
print("conv2d = convolution:", np.allclose(ours, convolution))

a, b, c = rng.normal(size=9), rng.normal(size=4), rng.normal(size=3)
for f in (np.convolve, np.correlate):
    commutes = np.allclose(f(a, b, "full"), f(b, a, "full"))
    right = f(a, f(b, c, "full"), "full")
    associates = np.allclose(right, f(f(a, b, "full"), c, "full"))
    print(f"np.{f.__name__}: commutes {commutes}, associates {associates}")
