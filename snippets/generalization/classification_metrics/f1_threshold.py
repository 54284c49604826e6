import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm
from sklearn.metrics import f1_score

d = 2.0
for pi in (0.5, 0.1, 0.01):
    t = np.linspace(-4, 8, 120001)
    TP, FP = pi * norm.sf(t - d), (1 - pi) * norm.sf(t)
    F = 2 * TP / (TP + FP + pi)
    i = F.argmax()
    p = 1 / (1 + (1 - pi) / pi * np.exp(d * d / 2 - d * t))  # P(y = 1 | t)
    np.testing.assert_allclose(p[i], F[i] / 2, atol=1e-3)
    J = brentq(lambda u: norm.pdf(u - d) - norm.pdf(u), 0, 3)  # Youden
    np.testing.assert_allclose(J, t[(norm.sf(t - d) - norm.sf(t)).argmax()], atol=1e-3)
    pJ = 1 / (1 + (1 - pi) / pi)
    print(f"pi {pi}: best F1 {F[i]:.2f} at p = {p[i]:.2f};", end=" ")
    print(f"Youden at p = {pJ:.2f}")
rng = np.random.default_rng(0)
y = rng.random(200000) < 0.1
q = np.full(200000, 0.1)  # knows nothing: answer yes to all
print(f"no skill: F1 of all positive {f1_score(y, q > 0.05):.2f} = 2 pi / (1 + pi)")
