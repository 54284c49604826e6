import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

rng = np.random.default_rng(0)


def draw(n, mixed):
    """5% positives at (1.5, 0); `mixed`: half of them at (-3, 3)."""
    y = rng.random(n) < 0.05
    x = rng.normal(size=(n, 2)) + y[:, None] * [1.5, 0]
    far = y & (rng.random(n) < mixed / 2)
    x[far] += [-4.5, 3]
    return x, y


for mixed in (0, 1):
    x, y = draw(100_000, mixed)
    test, truth = draw(100_000, mixed)
    w, ap = [], []
    for c in (None, "balanced"):
        model = LogisticRegression(C=1e6, class_weight=c).fit(x, y)
        w.append(model.coef_[0])
        ap.append(average_precision_score(truth, test @ w[-1]))
    angle = np.abs([np.degrees(np.arctan2(v[1], v[0])) for v in w])
    print(f"{1 + mixed} cluster(s): direction", end=" ")
    print(f"{angle[0]:3.0f} and {angle[1]:3.0f} deg", end=", ")
    print(f"AP {ap[0]:.2f} and {ap[1]:.2f}")
    assert (abs(angle[0] - angle[1]) < 2) == (mixed == 0)
