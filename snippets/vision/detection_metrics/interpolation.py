from fractions import Fraction

import matplotlib.pyplot as plt
import numpy as np

tp = np.array([1, 1, 0, 1, 0, 0, 1, 0]).cumsum()
P = 5
precision = tp / np.arange(1, 9)


def envelope(r):  # r: exact recall level; 0 beyond the last recall
    reached = precision[[Fraction(int(k), P) >= r for k in tp]]
    return reached.max(initial=0)


levels = [Fraction(k, 10) for k in range(11)]
dense = [Fraction(k, 100) for k in range(101)]
steps = [Fraction(k, P) for k in range(1, P + 1)]
kinds = {"11": levels, "all": steps, "101": dense}
ap = {name: np.mean([envelope(r) for r in x]) for name, x in kinds.items()}
print(", ".join(f"{name} points {value:.3f}" for name, value in ap.items()))
assert abs(ap["all"] - (2 + 3 / 4 + 4 / 7) / 5) < 1e-12
assert abs(ap["11"] - (5 + 2 * 3 / 4 + 2 * 4 / 7) / 11) < 1e-12
assert abs(ap["101"] - (41 + 20 * 3 / 4 + 20 * 4 / 7) / 101) < 1e-12

axes = plt.subplots(1, 3, sharey=True, figsize=(5, 2.4))[1]
edge = [0, *map(float, steps)], [1, *(envelope(r) for r in steps)]
for ax, (name, x) in zip(axes, kinds.items(), strict=True):
    ax.step(*edge, where="pre", color="0.5")
    ax.set(title=f"{name} points", xlabel="recall")
    ax.set(xlim=(-0.05, 1.05), ylim=(-0.05, 1.1))
    if x is steps:
        ax.fill_between(*edge, step="pre", alpha=0.3, color="C1")
    else:
        size = 5 if x is levels else 2
        y = [envelope(r) for r in x]
        ax.plot([float(r) for r in x], y, "o", markersize=size)
axes[0].set_ylabel("precision")
plt.show()
