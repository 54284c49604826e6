import numpy as np
from sklearn.metrics import (
    auc,
    average_precision_score,
    precision_recall_curve,
)


def pr(y, s):  # thresholds from high to low
    order = np.argsort(-s, kind="stable")
    y, s = y[order], s[order]
    last = np.append(np.flatnonzero(np.diff(s)), len(s) - 1)
    TP = np.cumsum(y)[last]
    return TP / (last + 1), TP / TP[-1]


def average_precision(y, s):  # sum of (R_k - R_{k-1}) P_k
    P, R = pr(y, s)
    return (np.diff(R, prepend=0) * P).sum()


rng = np.random.default_rng(0)
for levels in (3, 10**6):
    y = (rng.random(1000) < 0.1).astype(int)
    s = np.floor(levels * (y + 2 * rng.random(1000)) / 3)
    P, R, _ = precision_recall_curve(y, s)
    mine = pr(y, s)
    np.testing.assert_allclose(mine, [P[:-1][::-1], R[:-1][::-1]])
    AP = average_precision(y, s)
    np.testing.assert_allclose(AP, average_precision_score(y, s))
    print(f"{len(P) - 1:4} points, AP {AP:.3f}, trapezoids {auc(R, P):.3f}")
