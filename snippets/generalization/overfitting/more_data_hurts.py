import numpy as np

rng = np.random.default_rng(0)
p, s, R = 40, 0.5, 300


def error(n, alpha):  # y = x . w + noise, |w|^2 = 1, x ~ N(0, I)
    X, e = rng.normal(size=(R, n, p)), s * rng.normal(size=(R, n, 1))
    w = rng.normal(size=(R, p, 1)) / p**0.5
    y = X @ w + e
    Xt = X.transpose(0, 2, 1)
    G = Xt @ X + alpha * np.eye(p)
    w_hat = np.linalg.pinv(G, rcond=1e-10, hermitian=True) @ Xt @ y
    return ((w_hat - w) ** 2).sum((1, 2)).mean()


best = p * s**2  # the ridge of the prior w ~ N(0, I / p)
for n in (20, 36, 80):
    theory = s**2 * min(n, p) / (abs(n - p) - 1) + max(0, 1 - n / p)
    plain, ridge = error(n, 0), error(n, best)
    np.testing.assert_allclose(plain, theory, rtol=0.2)
    print(f"n={n}: excess {theory:.2f}, with ridge {ridge:.2f}")
