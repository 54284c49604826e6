import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(500, 1, 8, 8, dtype=torch.float64) * 0.4 + 0.5
mu, s = x.mean(), x.std()


def norm(z):
    return (z - mu) / s


pad = (2, 2, 2, 2)
first, last = F.pad(norm(x), pad)[0, 0, 0, 0], norm(F.pad(x, pad))[0, 0, 0, 0]
assert F.pad(x, pad).shape == (500, 1, 12, 12)
print(f"border, normalise then pad {first:.1f}, pad then normalise {last:.2f}")
torch.testing.assert_close(last, -mu / s)
torch.testing.assert_close(norm(x).flip(-1), norm(x.flip(-1)))
a, b = norm(1.2 * x), 1.2 * norm(x)  # brightness
print(f"mean, brighten then normalise {a.mean():.2f}")
print(f"the other way {b.mean().abs():.2f}, std {b.std():.2f}")
