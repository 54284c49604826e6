import numpy as np
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neighbors import NearestCentroid

rng = np.random.default_rng(0)
n, p, R, k = 60, 50, 40, 5  # p candidates: model j sees feature j only


def fold_hits(X, y, train, test):  # [test, p], right or wrong
    low, high = (X[train][y[train] == c].mean(0) for c in (0, 1))
    nearer_high = abs(X[test] - high) < abs(X[test] - low)
    return nearer_high == (y[test] == 1)[:, None]


def scores(X, y):  # cross-validated accuracy of each candidate, [p]
    folds = [fold_hits(X, y, a, b).mean(0) for a, b in KFold(k).split(X)]
    return np.mean(folds, 0)


flat, nested = np.empty((2, R))
for r in range(R):
    X, y = rng.normal(size=(n, p)), rng.permutation([0, 1] * (n // 2))
    cv = scores(X, y)
    flat[r] = cv.max()
    outer = []
    for a, b in KFold(k).split(X):
        winner = scores(X[a], y[a]).argmax()  # chosen without fold b
        outer.append(fold_hits(X, y, a, b)[:, winner].mean())
    nested[r] = np.mean(outer)
for j in range(3):
    theirs = cross_val_score(NearestCentroid(), X[:, [j]], y, cv=KFold(k))
    np.testing.assert_allclose(cv[j], theirs.mean())
print(f"score of the winner {flat.mean():.2f}, nested {nested.mean():.2f}")
d = flat - nested
assert d.mean() > 10 * d.std() / R**0.5 and abs(nested.mean() - 0.5) < 0.04
