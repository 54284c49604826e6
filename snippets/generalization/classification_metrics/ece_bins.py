import numpy as np


def ece(p, y, edges):
    b = np.clip(np.searchsorted(edges, p, side="right") - 1, 0, len(edges) - 2)
    return abs(np.bincount(b, y - p)).sum() / len(p)


rng = np.random.default_rng(0)
p = rng.random((50, 1000))
y = rng.random((50, 1000)) < p  # perfectly calibrated: the truth is 0
print("bins   n = 1000   noise alone")
for B in (5, 15, 50, 1000):
    width = [ece(a, b, np.linspace(0, 1, B + 1)) for a, b in zip(p, y, strict=True)]
    noise = np.sqrt(2 / np.pi) * np.pi / 8 * np.sqrt(B / 1000)
    print(f"{B:4}   {np.mean(width):.3f}      {noise:.3f}")
    if B <= 50:
        np.testing.assert_allclose(np.mean(width), noise, rtol=0.1)
u = rng.random(20000)
swing = np.clip(u + 0.1 * np.sign(np.sin(20 * np.pi * u)), 0, 1)
lab = rng.random(20000) < swing
wide, fine = (ece(u, lab, np.linspace(0, 1, B + 1)) for B in (10, 20))
print(f"true probability off by 0.1: {wide:.2f} with 10, {fine:.2f} with 20")
