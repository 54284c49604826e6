import numpy as np
from scipy.stats import hypergeom
from sklearn.model_selection import KFold, StratifiedKFold

y = np.arange(500) < 10  # 10 positives
folds = {"KFold": KFold, "StratifiedKFold": StratifiedKFold}
for name, kind in folds.items():
    counts = []  # of positives in a fold, [200, 5]
    for seed in range(200):
        split = kind(5, shuffle=True, random_state=seed).split(y, y)
        counts.append([y[test].sum() for _, test in split])
    counts = np.array(counts)
    empty = (counts == 0).mean()
    print(f"{name:15} positives: {counts.min()} to {counts.max()}", end=", ")
    print(f"none in {empty:.0%} of the folds")
    if name == "KFold":
        closed = hypergeom.pmf(0, len(y), y.sum(), len(y) // counts.shape[1])
        np.testing.assert_allclose(empty, closed, atol=0.03)
assert (counts == 2).all()
