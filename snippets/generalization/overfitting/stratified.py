import numpy as np
from sklearn.model_selection import KFold, StratifiedKFold

rng = np.random.default_rng(0)
y = rng.permutation(np.r_[np.ones(10, int), np.zeros(90, int)])
folds = {}
for cv in KFold(5, shuffle=True, random_state=0), StratifiedKFold(5):
    name = type(cv).__name__
    folds[name] = [int(y[test].sum()) for _, test in cv.split(y[:, None], y)]
    print(f"{name:15} positives in each fold {folds[name]}")
assert folds["StratifiedKFold"] == [2] * 5

sorted_y = np.repeat([0, 1, 2], 20)
seen = [set(sorted_y[a]) for a, _ in KFold(3).split(sorted_y)]
print("sorted labels, KFold without shuffle:", *[sorted(map(int, s)) for s in seen])
