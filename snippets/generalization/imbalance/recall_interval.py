import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import beta, binomtest, norm


def clopper_pearson(k, n, a=0.05):
    return beta.ppf(a / 2, k, n - k + 1), beta.ppf(1 - a / 2, k + 1, n - k)


def wilson(k, n, a=0.05):
    z, p = norm.ppf(1 - a / 2), k / n
    centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    half = np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2)) * z / (1 + z**2 / n)
    return centre - half, centre + half


sizes = [5, 10, 20, 50, 100, 200, 500, 1000]  # positives
rows = []
for n in sizes:
    k = round(0.8 * n)  # recall = k / n
    exact, score = clopper_pearson(k, n), wilson(k, n)
    for mine, method in ((exact, "exact"), (score, "wilson")):
        theirs = binomtest(k, n).proportion_ci(method=method)
        np.testing.assert_allclose(mine, theirs, rtol=1e-6)
    rows.append([*exact, *score])
    if n in (5, 20, 100, 500):
        print(f"{k:3d}/{n:3d} found: recall in", end=" ")
        print(f"[{exact[0]:.2f}, {exact[1]:.2f}]")
low, high, wlow, whigh = np.array(rows).T
plt.fill_between(sizes, low, high, alpha=0.2, label="Clopper-Pearson 95%")
plt.plot(sizes, wlow, "C1--", label="Wilson 95%")
plt.plot(sizes, whigh, "C1--")
plt.axhline(0.8, color="0.5", linestyle=":")
plt.xscale("log")
plt.xlabel("positives in the validation set")
plt.ylabel("recall")
plt.legend(loc="lower right")
plt.show()
