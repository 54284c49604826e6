import numpy as np
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
n, beta = 200_000, 0.05  # beta: share of the negatives that is kept
y = rng.random(n) < 0.05
x = rng.normal(size=(n, 1)) + 1.5 * y[:, None]


def fit(rows):
    return LogisticRegression(C=1e9).fit(x[rows], y[rows])


p = fit(slice(None)).predict_proba(x)[:, 1]
p_s = fit(y | (rng.random(n) < beta)).predict_proba(x)[:, 1]

fixed = beta * p_s / (beta * p_s + 1 - p_s)
np.testing.assert_allclose(fixed, expit(logit(p_s) + np.log(beta)))
for name, q in (("all data", p), ("undersampled", p_s), ("corrected", fixed)):
    print(f"{name:13} mean {q.mean():.3f}", end=", ")
    print(f"Brier {np.mean((q - y) ** 2):.3f}")
print(f"share of positives {y.mean():.3f}")
assert np.abs(fixed - p).max() < 0.02
assert (np.argsort(p_s) == np.argsort(fixed)).all()
