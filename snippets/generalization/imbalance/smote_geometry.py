import matplotlib.pyplot as plt
import numpy as np
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(0)
k, n = 3, 60
X = rng.normal(size=(12, 2)) * [1.5, 1.0]  # the minority, [12, 2]
near = NearestNeighbors(n_neighbors=k).fit(X).kneighbors(None, k, False)
i, j = rng.integers(len(X), size=n), rng.integers(k, size=n)
gap = rng.random((n, 1))  # one for all attributes
a, b = X[i], X[near[i, j]]
new = a + gap * (b - a)

straight = np.linalg.norm(b - a, axis=1)
detour = np.linalg.norm(new - a, axis=1) + np.linalg.norm(b - new, axis=1)
np.testing.assert_allclose(detour, straight)  # on the segment
away = np.linalg.norm(X[i][:, None] - X[None], axis=2)  # [n, 12]
rank = (away < straight[:, None] - 1e-9).sum(1)  # 0 is the point itself
assert rank.min() == 1 and rank.max() == k
changed = (new != a).sum(1)
print("attributes changed in each new point:", np.unique(changed))
print(f"neighbour used: {rank.min()} to {rank.max()}")

plt.plot([a[:, 0], b[:, 0]], [a[:, 1], b[:, 1]], "0.8", zorder=0)
plt.plot(*X.T, "C0o", label="minority")
plt.plot(*new.T, "C1x", label="synthetic")
plt.legend()
plt.gca().set_aspect("equal")
plt.show()
