import numpy as np
from scipy.optimize import brentq

etas = np.array([0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])  # true P(y = 1 | x)


def minimiser(eta, gamma):
    def risk(p):
        loss = [-((1 - q) ** gamma) * np.log(q) for q in (p, 1 - p)]
        return eta * loss[0] + (1 - eta) * loss[1]

    grid = np.linspace(1e-5, 1 - 1e-5, 100_001)
    return grid[risk(grid).argmin()]


def d(p, gamma):  # -d focal / dp
    slope = gamma * (1 - p) ** (gamma - 1) * np.log(p)
    return (1 - p) ** gamma / p - slope


def stationary(eta, gamma):
    """Solve eta d(p) = (1 - eta) d(1 - p) for p."""

    def excess(p):
        return eta * d(p, gamma) - (1 - eta) * d(1 - p, gamma)

    return brentq(excess, 1e-9, 1 - 1e-9)


print("true     ", "  ".join(f"{e:.2f}" for e in etas))
for gamma in (0, 1, 2, 5):
    p = np.array([minimiser(e, gamma) for e in etas])
    print(f"gamma {gamma}  ", "  ".join(f"{v:.2f}" for v in p))
    closed = [stationary(e, gamma) for e in etas]
    np.testing.assert_allclose(p, closed, atol=1e-4)
    back = d(1 - p, gamma) / (d(p, gamma) + d(1 - p, gamma))
    np.testing.assert_allclose(back, etas, atol=1e-3)  # eta from p
    assert (np.diff(p) > 0).all()  # the ranking survives
    assert gamma or np.allclose(p, etas, atol=1e-4)
