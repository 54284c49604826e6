import numpy as np
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(0)


def smote(X, n, k):
    near = NearestNeighbors(n_neighbors=k).fit(X).kneighbors(None, k, False)
    i, j = rng.integers(len(X), size=n), rng.integers(k, size=n)
    return X[i] + rng.random((n, 1)) * (X[near[i, j]] - X[i])


# two minority clusters at x = -3 and 3, the majority N(0, 1) between them
centre = np.repeat([[-3.0, 0.0], [3.0, 0.0]], 6, axis=0)
X = centre + 0.3 * rng.normal(size=(12, 2))
for k in (3, 5, 7):
    new = smote(X, 4000, k)
    bridge = np.linalg.norm(new, axis=1) < 2
    print(f"k = {k}: {bridge.mean():.0%} land among the majority")
    assert bridge.any() == (k > 5)  # a cluster has 6 points

one_hot = np.eye(3)[rng.integers(3, size=40)]
one_hot += 1e-6 * rng.normal(size=one_hot.shape)  # breaks ties
new = smote(one_hot, 4000, 20)
np.testing.assert_allclose(new.sum(1), 1, atol=1e-4)
print(f"one-hot: {(new.max(1) < 0.99).mean():.0%} are no category")
