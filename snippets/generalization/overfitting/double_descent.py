import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, D, R = 40, 200, 100  # rows, relevant features in all, data sets
sizes = np.r_[4:33:4, 36, 38, 40, 42, 44, 48:200:16, 200]


def theory(p, s):  # w ~ N(0, I / D); the D - p unseen features act as noise
    noise = s**2 + (D - p) / D
    if p < n - 1:
        return noise * (1 + p / (n - p - 1))
    return p / D * (1 - n / p) + noise * (1 + n / (p - n - 1))


X, w = rng.normal(size=(R, n, D)), rng.normal(size=(R, D, 1)) / D**0.5
e = rng.normal(size=(R, n, 1))
error = np.zeros((2, len(sizes)))
for i, p in enumerate(sizes):
    inverse = np.linalg.pinv(X[:, :, :p])  # least squares, or min norm
    for j, s in enumerate((0.2, 1.0)):
        miss = w.copy()
        miss[:, :p] -= inverse @ (X @ w + s * e)
        error[j, i] = (miss**2).sum() / R + s**2
        if abs(p - n) > 4:
            np.testing.assert_allclose(error[j, i], theory(p, s), rtol=0.2)
for j, s in enumerate((0.2, 1.0)):
    assert sizes[error[j].argmax()] == n
    shown = [f"p={p} {theory(p, s):.1f}" for p in (1, 20, 36, 200)]
    print(f"noise {s}:", ", ".join(shown))
    plt.semilogy(sizes, error[j], "os"[j] + "-", label=f"noise {s}")
plt.axvline(n, color="0.5", lw=1)
plt.gcf().set_size_inches(4.5, 3)
plt.xlabel("features used p (n = 40 rows)")
plt.ylabel("test error")
plt.legend()
plt.show()
