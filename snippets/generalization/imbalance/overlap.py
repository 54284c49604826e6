import numpy as np
from scipy.stats import norm
from sklearn.metrics import average_precision_score

rng = np.random.default_rng(0)
t = np.linspace(-9, 13, 20001)  # thresholds
# p(x|0) = N(0, 1), p(x|1) = N(d, 1)


def best(pi, d):
    """Highest F1 and area under the PR curve of the optimal score x."""
    tpr, fpr = norm.sf(t - d), norm.sf(t)
    tp, fp = pi * tpr, (1 - pi) * fpr
    precision = tp / (tp + fp)
    area = np.trapezoid(precision[::-1], tpr[::-1])
    return (2 * tp / (pi + tp + fp)).max(), area


print("ratio   d    best F1   PR area")
for ratio, d in ((9, 2), (99, 2), (99, 4), (99, 6), (999, 6)):
    pi = 1 / (1 + ratio)
    f1, area = best(pi, d)
    print(f"1:{ratio:<4}  {d}    {f1:.2f}      {area:.2f}")
    y = np.arange(200_000) < 200_000 * pi
    sampled = average_precision_score(y, rng.normal(d * y))
    assert abs(sampled - area) < 0.04
