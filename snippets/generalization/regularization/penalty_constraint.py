import torch
from sklearn.linear_model import Ridge

torch.manual_seed(0)
X = torch.randn(30, 4, dtype=torch.float64)
y = 2 * X[:, 0] - X[:, 1] + torch.randn(30, dtype=X.dtype)
eta = 0.9 / torch.linalg.matrix_norm(X, 2) ** 2


def constrained(t):
    """min |y - X w|^2 / 2 with |w| <= t, by projected gradient."""
    w = torch.zeros(4, dtype=X.dtype)
    for _ in range(500):
        w = w - eta * X.T @ (X @ w - y)
        w = w * (t / w.norm()).clamp(max=1)
    return w


print("lambda  radius  multiplier")
for lam in (1, 10, 100):
    w = torch.tensor(Ridge(alpha=lam, fit_intercept=False).fit(X, y).coef_)
    t = w.norm()
    wc = constrained(t)
    torch.testing.assert_close(wc, w)
    g = X.T @ (X @ wc - y)  # KKT: g = -multiplier * w
    multiplier = -(g @ wc) / (wc @ wc)
    torch.testing.assert_close(g, -multiplier * wc)
    print(f"{lam:6} {t:7.2f} {multiplier:11.2f}")
    assert abs(multiplier - lam) < 1e-6 * lam

mle = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
torch.testing.assert_close(constrained(2 * mle.norm()), mle)  # inactive
print(f"radius of least squares {mle.norm():.2f}: beyond it, no effect")
