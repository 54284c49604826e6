import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression

X, y = load_breast_cancer(return_X_y=True)
X = (X - X.mean(axis=0)) / X.std(axis=0)
N, D = X.shape
C = 0.01


def fit(w, b, steps=1000):
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w + b)))
        w = w - 0.3 * (X.T @ (p - y) / N + w / (C * N))
        b = b - 0.3 * (p - y).mean()
    return w, b


first = X.T @ (0.5 - y) / N  # gradient at zero: every weight has its own
print(
    "different first gradients:",
    len(np.unique(first.round(9))),
    "of",
    D,
    f"from {first.min():.2f} to {first.max():.2f}",
)

zero = fit(np.zeros(D), 0.0)
random = fit(np.random.default_rng(0).standard_normal(D), 1.0)
reference = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-12).fit(X, y)
for w, b in zero, random:
    np.testing.assert_allclose(w, reference.coef_[0], atol=1e-9)
    np.testing.assert_allclose(b, reference.intercept_[0], atol=1e-9)
print("from zero and from random weights: the optimum of scikit-learn")
