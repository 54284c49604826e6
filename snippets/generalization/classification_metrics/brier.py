import numpy as np
from sklearn.metrics import brier_score_loss

rng = np.random.default_rng(0)
levels = np.array([0.1, 0.3, 0.6, 0.9])
k = rng.integers(4, size=20000)
for name, truth in (
    ("calibrated", levels),
    ("too extreme", [0.3, 0.4, 0.5, 0.6]),
):
    p, y = levels[k], rng.random(20000) < np.array(truth)[k]
    w = np.bincount(k) / len(k)
    rate = np.bincount(k, y) / np.bincount(k)  # of positives at each level
    base = y.mean()
    reliability = w @ (levels - rate) ** 2
    resolution = w @ (rate - base) ** 2
    uncertainty = base * (1 - base)
    total = reliability - resolution + uncertainty
    np.testing.assert_allclose(total, brier_score_loss(y, p))
    print(f"{name:12} {total:.2f} = {reliability:.2f} - {resolution:.2f}", end="")
    print(f" + {uncertainty:.2f}")
