import numpy as np
from sklearn.metrics import roc_auc_score, roc_curve


def roc(y, s):  # O(n log n); one point for each distinct score
    order = np.argsort(-s, kind="stable")
    y, s = y[order], s[order]
    last = np.append(np.flatnonzero(np.diff(s)), len(s) - 1)
    TP = np.append(0, np.cumsum(y)[last])
    FP = np.append(0, (last + 1)) - TP
    return FP / FP[-1], TP / TP[-1]


def auc(y, s):
    fpr, tpr = roc(y, s)
    return (np.diff(fpr) * (tpr[1:] + tpr[:-1])).sum() / 2


rng = np.random.default_rng(0)
for levels in (2, 10, 10**6):
    y = rng.integers(2, size=2000)
    s = np.floor(levels * (y + 2 * rng.random(2000)) / 3)
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    np.testing.assert_allclose(roc(y, s), [fpr, tpr])
    np.testing.assert_allclose(auc(y, s), roc_auc_score(y, s))
    order = np.lexsort((-y, -s))  # of equal scores, positives first
    naive = np.cumsum(y[order])[y[order] == 0].sum() / (y.sum() * (1 - y).sum())
    print(f"{len(fpr):4} points, AUC {auc(y, s):.2f}, ties ignored {naive:.2f}")
