import numpy as np
from sklearn.base import clone
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def k_fold(n, k, seed=None):
    rows = np.arange(n)
    if seed is not None:
        np.random.RandomState(seed).shuffle(rows)
    # the first n % k folds get one more
    stops = np.cumsum([n // k + (i < n % k) for i in range(k)])
    for start, stop in zip([0, *stops], stops, strict=False):
        test = np.zeros(n, bool)
        test[rows[start:stop]] = True
        yield np.flatnonzero(~test), np.flatnonzero(test)


def cross_validate(model, X, y, splits):
    scores = []
    for train, test in splits:
        fold = clone(model).fit(X[train], y[train])  # scaler included
        scores.append(np.mean(fold.predict(X[test]) == y[test]))
    return np.array(scores)


for n, k, seed in ((23, 5, None), (23, 4, 7), (10, 10, 0)):
    theirs = KFold(k, shuffle=seed is not None, random_state=seed)
    mine = list(k_fold(n, k, seed))
    np.testing.assert_equal(mine, list(theirs.split(np.ones(n))))
    print(f"n={n}, k={k}: first fold", *mine[0][1], "size of the last", len(mine[-1][1]))
X, y = load_breast_cancer(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression())
mine = cross_validate(model, X, y, k_fold(len(X), 5, seed=0))
cv = KFold(5, shuffle=True, random_state=0)
np.testing.assert_allclose(mine, cross_val_score(model, X, y, cv=cv))
print(f"accuracy {mine.mean():.2f}, folds {mine.min():.2f} to {mine.max():.2f}")
