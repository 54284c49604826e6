import numpy as np

rng = np.random.default_rng(0)
n, p, s, R = 40, 10, 1.0, 2000


def error(m):  # expected test error after training on m rows, Gaussian inputs
    return s**2 * (1 + p / (m - p - 1))


spread = {}
for k in (2, 5, 10, 40):
    rows = rng.permutation(n).reshape(k, n // k)
    X, e = rng.normal(size=(R, n, p)), s * rng.normal(size=(R, n, 1))
    inner = X.transpose(0, 2, 1)
    G, h = inner @ X, inner @ e
    total = 0
    for fold in rows:
        A, b = X[:, fold], e[:, fold]
        At = A.transpose(0, 2, 1)
        w = np.linalg.solve(G - At @ A, h - At @ b)  # without this fold
        total += ((A @ w - b) ** 2).sum((1, 2))
    m = n - n // k
    np.testing.assert_allclose(total.mean() / n, error(m), rtol=0.05)
    spread[k] = total.std() / n
    print(f"k={k:2}: on {m} rows, expected {error(m):.2f}, sd {spread[k]:.2f}")
print(f"with all {n} rows: {error(n):.2f}")
assert spread[40] < 1.1 * spread[10] and spread[10] < spread[5] < spread[2]
