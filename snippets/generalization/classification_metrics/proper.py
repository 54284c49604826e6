import numpy as np
from scipy.optimize import minimize_scalar

rules = {
    "log loss": lambda q: (-np.log(q), -np.log(1 - q)),
    "Brier": lambda q: ((1 - q) ** 2, q**2),
    "absolute": lambda q: (1 - q, q),
    "accuracy": lambda q: (float(q < 0.5), float(q >= 0.5)),
}
q = np.linspace(0.001, 0.999, 999)
for name, loss in rules.items():
    best = []
    for p in (0.1, 0.3, 0.7):  # the true probability
        risk = np.array([p * loss(v)[0] + (1 - p) * loss(v)[1] for v in q])
        flat = np.isclose(risk, risk.min(), rtol=1e-9).sum()
        best.append(f"{q[risk.argmin()]:.2f}" + "~" * int(flat > 2))
        if name in ("log loss", "Brier"):
            f = minimize_scalar(
                lambda v, p=p, loss=loss: p * loss(v)[0] + (1 - p) * loss(v)[1],
                bounds=(1e-6, 1 - 1e-6),
                method="bounded",
            )
            np.testing.assert_allclose(f.x, p, atol=1e-4)
    print(f"{name:9} best q:", "  ".join(best))
