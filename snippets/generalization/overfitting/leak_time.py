import numpy as np
from sklearn.model_selection import KFold, TimeSeriesSplit, cross_val_score
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
T = 500
y = rng.normal(size=T).cumsum()  # a random walk
t = np.arange(T)[:, None]
model = KNeighborsRegressor(2)
score = {}
for cv in KFold(5, shuffle=True, random_state=0), TimeSeriesSplit(5):
    later = np.mean([(a[:, None] > b).mean() for a, b in cv.split(t)])
    r = cross_val_score(model, t, y, cv=cv, scoring="r2")
    score[type(cv).__name__] = np.median(r)
    print(f"{type(cv).__name__:15} R2 {np.median(r):6.3f}", end=", ")
    print(f"training points in the future {later:.2f}")
assert score["KFold"] > 0.95 and score["TimeSeriesSplit"] < 0
