import numpy as np
from sklearn.linear_model import LinearRegression, RidgeCV
from sklearn.model_selection import LeaveOneOut, cross_val_predict

rng = np.random.default_rng(0)
n, p = 30, 6
X = np.c_[np.ones(n), rng.normal(size=(n, p - 1))]
y = X @ rng.normal(size=p) + rng.normal(size=n)
H = X @ np.linalg.solve(X.T @ X, X.T)  # [n, n]
residual = y - H @ y
loo = residual / (1 - H.diagonal())  # no refit
model = LinearRegression(fit_intercept=False)
np.testing.assert_allclose(y - loo, cross_val_predict(model, X, y, cv=LeaveOneOut()))

alpha = 2.0
S = X @ np.linalg.solve(X.T @ X + alpha * np.eye(p), X.T)  # ridge works too
ridge = (y - S @ y) / (1 - S.diagonal())
theirs = RidgeCV([alpha], fit_intercept=False, store_cv_results=True).fit(X, y)
np.testing.assert_allclose(ridge**2, theirs.cv_results_[:, 0])
mean = [np.mean(v**2) for v in (residual, loo, ridge)]
print("train {:.2f}, leave-one-out {:.2f}, with ridge {:.2f}".format(*mean))
print(f"leverages sum to {H.trace():.0f} = p")
