import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, KFold

rng = np.random.default_rng(0)
n, p, R, cv = 60, 20, 40, KFold(5)
folds, whole = np.empty((2, R))
for r in range(R):
    X, w = rng.normal(size=(n, p)), rng.normal(size=p) / p**0.5
    y = X @ w + rng.normal(size=n)
    search = GridSearchCV(Ridge(), {"alpha": [1.0, 10.0, 100.0]}, cv=cv).fit(X, y)
    model = Ridge(**search.best_params_)
    # excess error at new inputs x ~ N(0, I)
    each = []
    for a, _ in cv.split(X):
        model.fit(X[a], y[a])
        each.append(((model.coef_ - w) ** 2).sum() + model.intercept_**2)
    model.fit(X, y)  # all n rows
    np.testing.assert_allclose(search.best_estimator_.coef_, model.coef_)
    folds[r] = np.mean(each)
    whole[r] = ((model.coef_ - w) ** 2).sum() + model.intercept_**2
gain = folds - whole
assert gain.mean() > 5 * gain.std() / R**0.5
print(f"excess error: folds {folds.mean():.2f}, refitted {whole.mean():.2f}")
