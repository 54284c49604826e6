import numpy as np
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(0)
k, n = 5, 4000
for D in (2, 10, 100, 1000):
    X = rng.normal(size=(200, D))
    near = NearestNeighbors(n_neighbors=k).fit(X).kneighbors(None, k, False)
    i, j = rng.integers(len(X), size=n), rng.integers(k, size=n)
    b = X[near[i, j]]
    new = X[i] + rng.random((n, 1)) * (b - X[i])
    size = np.mean(X**2), np.mean(b**2), np.mean(new**2)
    # gap ~ U(0, 1): E[gap^2] = E[(1 - gap)^2] = 1/3, E[gap (1 - gap)] = 1/6
    closed = (size[0] + size[1] + np.mean(X[i] * b)) / 3
    np.testing.assert_allclose(size[2], closed, rtol=0.04)
    print(f"D = {D:4d}: real {size[0]:.2f}", end=", ")
    print(f"neighbours {size[1]:.2f}, synthetic {size[2]:.2f}")
