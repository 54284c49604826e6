import numpy as np

rng = np.random.default_rng(0)
y = np.repeat([0, 1], 20)
sign = 2 * y - 1
X = rng.uniform(-1, 1, (40, 2)) + 1.2 * sign[:, None]  # two separable squares
w = np.zeros(2)
rows = []
for step in range(1, 10_001):
    p = 1 / (1 + np.exp(-X @ w))
    w -= X.T @ (p - y) / len(y)
    if step in (10, 100, 1_000, 10_000):
        margin = sign * (X @ w)
        rows.append((np.log1p(np.exp(-margin)).mean(), np.linalg.norm(w), np.abs(p - y).max()))
        print(
            f"step {step:6}: accuracy {(margin > 0).mean():.0%}, "
            f"loss {rows[-1][0]:.0e}, |w| {rows[-1][1]:.1f}"
        )

losses, norms, gaps = np.array(rows).T
print("max |p - y| at the last step:", f"{gaps[-1]:.0e}")
assert (gaps > 0).all() and (np.diff(norms) > 1).all()  # never equal, never at rest
