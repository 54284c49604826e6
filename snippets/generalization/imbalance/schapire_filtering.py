import numpy as np
from sklearn.datasets import make_moons
from sklearn.tree import DecisionTreeClassifier

X, y = make_moons(2000, noise=0.3, random_state=0)
keep = np.r_[np.flatnonzero(y == 0), np.flatnonzero(y == 1)[:100]]
X, y = X[keep], y[keep]  # 1000 : 100
D1 = np.full(len(y), 1 / len(y))


def fit(D):
    return DecisionTreeClassifier(max_depth=2).fit(X, y, sample_weight=D)


def normed(D):
    return D / D.sum()


# L2 sees a distribution on which L1 is right half of the time
h1 = fit(D1).predict(X)
right = h1 == y
D2 = np.where(right, D1 / D1[right].sum(), D1 / D1[~right].sum()) / 2
h2 = fit(D2).predict(X)
# L3 sees only the samples on which L1 and L2 disagree
D3 = normed(D1 * (h1 != h2))
h3 = fit(D3).predict(X)
vote = (h1 + h2 + h3 >= 2).astype(int)

error = [D @ (h != y) for D, h in ((D1, h1), (D2, h2), (D3, h3))]
np.testing.assert_allclose(D2[right].sum(), 0.5)
e = max(error)
bound = 3 * e**2 - 2 * e**3
assert D1 @ (vote != y) <= bound < e
print("error of L1, L2, L3, each on its own distribution:")
print("  " + ", ".join(f"{v:.3f}" for v in error))
print(f"error of the vote {D1 @ (vote != y):.3f}", end=", ")
print(f"bound {bound:.3f}")
print("minority in S1, S2, S3:", end=" ")
print(", ".join(f"{D @ y:.0%}" for D in (D1, D2, D3)))
