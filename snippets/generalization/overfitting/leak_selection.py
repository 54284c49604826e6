import numpy as np
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
wrong, right, scaled, inside = [], [], [], []
for _ in range(10):
    X = rng.normal(size=(60, 1000))  # pure noise
    y = rng.permutation([0, 1] * 30)  # labels unrelated to X: truth is 0.5
    best = SelectKBest(k=10).fit_transform(X, y)  # has seen all labels
    wrong.append(cross_val_score(LogisticRegression(), best, y).mean())
    pipe = make_pipeline(SelectKBest(k=10), LogisticRegression())
    right.append(cross_val_score(pipe, X, y).mean())
    few = X[:, :10]
    all_rows = StandardScaler().fit_transform(few)  # has seen all inputs
    scaled.append(cross_val_score(LogisticRegression(), all_rows, y).mean())
    pipe = make_pipeline(StandardScaler(), LogisticRegression())
    inside.append(cross_val_score(pipe, few, y).mean())
for name, before, fold in (("select", wrong, right), ("scale", scaled, inside)):
    print(f"{name:6} before the split {np.mean(before):.3f}", end=", ")
    print(f"in each fold {np.mean(fold):.3f}")
assert np.mean(wrong) > 0.75 and abs(np.mean(right) - 0.5) < 0.06
assert abs(np.mean(np.subtract(scaled, inside))) < 0.02
