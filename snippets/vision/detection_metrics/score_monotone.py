import numpy as np
from sklearn.metrics import average_precision_score

rng = np.random.default_rng(0)
n = 4000
p = rng.uniform(size=n)
correct = rng.uniform(size=n) < p  # p is calibrated


def ece(score):  # expected calibration error, 10 bins
    slot = np.minimum((score * 10).astype(int), 9)
    gap = correct - score
    return sum(abs(gap[slot == k].sum()) for k in range(10)) / n


def f1(kept):
    return 2 * correct[kept].sum() / (kept.sum() + correct.sum())


rows = []
scores = {"p": p, "p ** 4": p**4, "0.9 + p / 10": 0.9 + 0.0999 * p}
for name, s in scores.items():
    rows.append((average_precision_score(correct, s), ece(s), f1(s > 0.5)))
    text = "AP {:.3f}  ECE {:.2f}  F1 at 0.5 {:.2f}"
    print(f"{name:12} ", text.format(*rows[-1]))
aps, errors, f1s = np.array(rows).T
assert np.ptp(aps) < 1e-12 and errors[0] < 0.03 < 0.2 < errors[1:].min()
by_hand = (1 / 5 - 1 / 2, 0.9 + 0.0999 / 2 - 1 / 2)  # E[p ** 4] - E[p], ...
np.testing.assert_allclose(errors[1:], np.abs(by_hand), atol=0.02)
