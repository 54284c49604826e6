import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x / (1 + x * x)


x = np.linspace(0.2, 0.8, 200)
exact = (1 - x * x) / (1 + x * x) ** 2
hs = 10.0 ** np.arange(-12, 0.1, 0.5)


def worst_error(kind, dtype):
    errors = []
    for h in hs.astype(dtype):
        v = x.astype(dtype)
        below = v - h if kind == "central" else v
        estimate = (f(v + h) - f(below)) / (2 * h if kind == "central" else h)
        errors.append(np.abs(estimate - exact).max())
    return np.array(errors)


plt.figure(figsize=(4.5, 3.2))
for kind, dtype, style in (
    ("forward", "float64", "o-"),
    ("central", "float64", "s-"),
    ("central", "float32", "^--"),
):
    error = worst_error(kind, dtype)
    best = hs[error.argmin()]
    print(f"{kind} {dtype}: best h = 10^{np.log10(best):.1f}, error 10^{np.log10(error.min()):.0f}")
    plt.loglog(hs, error, style, markersize=3, label=f"{kind}, {dtype}")
plt.xlabel("step h")
plt.ylabel("error of the derivative")
plt.ylim(1e-17, 1e2)
plt.legend(loc="lower left")
plt.show()
