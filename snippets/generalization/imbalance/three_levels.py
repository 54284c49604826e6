import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, logit

x, q = np.polynomial.hermite_e.hermegauss(40)
q = q / q.sum()  # E[f(X)] = sum q f(x), X ~ N(0, 1)
pi, mu = 0.02, 2.0  # prior of y = 1; p(x|0) = N(0, 1), p(x|1) = N(mu, 1)


def fit(c0, c1):
    """Minimise c0 E[CE | y = 0] + c1 E[CE | y = 1]; return [w, b]."""

    def loss(t):
        z0, z1 = t[0] * x + t[1], t[0] * (x + mu) + t[1]
        value = c0 * q @ np.logaddexp(0, z0) + c1 * q @ np.logaddexp(0, -z1)
        g0, g1 = c0 * q * expit(z0), -c1 * q * expit(-z1)
        return value, [g0 @ x + g1 @ (x + mu), g0.sum() + g1.sum()]

    return minimize(loss, [0, 0], jac=True, tol=1e-12).x


def boundary(w, b, p=0.5):
    return (logit(p) - b) / w


plain = fit(1 - pi, pi)
found = {
    "nothing": boundary(*plain),
    "resample to 1:1": boundary(*fit(0.5, 0.5)),
    "weights 1/pi": boundary(*fit((1 - pi) / (1 - pi), pi / pi)),
    "threshold pi": boundary(*plain, p=pi),
}
np.testing.assert_allclose(plain, [mu, -(mu**2) / 2 + logit(pi)], 1e-4)
for name, place in found.items():
    print(f"{name:16} boundary at x = {place:.2f}")
    closed = mu / 2 - (logit(pi) / mu if name == "nothing" else 0)
    np.testing.assert_allclose(place, closed, atol=1e-4)
