import numpy as np
from sklearn.metrics import fbeta_score

P, R = 1.0, 0.1  # 10 positives, one found, nothing false
y, yhat = np.array([1] * 10 + [0] * 10), np.array([1] + [0] * 19)
print(f"arithmetic mean {(P + R) / 2:.2f}, harmonic {2 * P * R / (P + R):.2f}")
for beta in (0.5, 1, 2):
    F = (1 + beta**2) * P * R / (beta**2 * P + R)
    np.testing.assert_allclose(F, fbeta_score(y, yhat, beta=beta))
    np.testing.assert_allclose(1 / F, (1 / P + beta**2 / R) / (1 + beta**2))
    h, r = 1e-6, 0.5  # slopes at R = beta P

    def f(p, r, b=beta**2):
        return (1 + b) * p * r / (b * p + r)

    p = r / beta
    dP = (f(p + h, r) - f(p - h, r)) / (2 * h)
    dR = (f(p, r + h) - f(p, r - h)) / (2 * h)
    np.testing.assert_allclose(dP, dR, rtol=1e-6)
    print(f"F_{beta}: {F:.2f}, equal slopes at R = {r / p:.1f} P")
