import numpy as np
from sklearn.metrics import roc_auc_score


def delong(pos, neg):
    win = (pos[:, None] > neg) + (pos[:, None] == neg) / 2  # [P, N]
    var = win.mean(1).var(ddof=1) / len(pos) + win.mean(0).var(ddof=1) / len(neg)
    return win.mean(), np.sqrt(var)


def jackknife(y, s):  # leave one sample out at a time
    var = 0
    for c in (1, 0):
        rest = [np.arange(len(y)) != i for i in np.flatnonzero(y == c)]
        var += (len(rest) - 1) * np.var([roc_auc_score(y[r], s[r]) for r in rest])
    return np.sqrt(var)


rng = np.random.default_rng(0)
for P, N in ((10, 990), (100, 900), (500, 500)):
    y = np.repeat([1, 0], [P, N])
    runs = [np.round(y + rng.normal(size=P + N), 1) for _ in range(250)]
    true = np.std([roc_auc_score(y, s) for s in runs])
    est = np.array([delong(s[:P], s[P:]) for s in runs])
    np.testing.assert_allclose(est[0, 0], roc_auc_score(y, runs[0]))
    few = np.r_[:10, P : P + 30]
    s = np.round(runs[0][few])  # many ties
    np.testing.assert_allclose(delong(s[:10], s[10:])[1], jackknife(y[few], s))
    np.testing.assert_allclose(est[:, 1].mean(), true, rtol=0.2)
    print(f"{P:3} : {N:3}  AUC {est[:, 0].mean():.2f}, standard error", end=" ")
    print(f"{est[:, 1].mean():.2f}, spread {true:.2f}")
