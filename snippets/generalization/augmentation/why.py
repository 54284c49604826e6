import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

X, y = load_digits(return_X_y=True)
X = (X / 16).reshape(-1, 8, 8)


def shift(x, dr, dc):
    return np.roll(x, (dr, dc), (1, 2))


rng = np.random.default_rng(0)
steps = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]
rows = []
for _ in range(5):
    i = rng.permutation(len(X))
    tr, te = i[:100], i[500:]
    tests = [X[tr], X[te], np.concatenate([shift(X[te], *s) for s in steps[1:]])]
    truth = [y[tr], y[te], np.tile(y[te], 4)]
    moved = np.concatenate([shift(X[tr], *s) for s in steps])
    sets = {"plain": X[tr], "copied x 5": np.tile(X[tr], (5, 1, 1)), "shifted x 5": moved}
    row = []
    for A in sets.values():
        net = LogisticRegression(C=1000 / len(A), tol=1e-6, max_iter=2000)
        net.fit(A.reshape(len(A), -1), np.tile(y[tr], len(A) // 100))
        row.append([net.score(v.reshape(len(v), -1), t) for v, t in zip(tests, truth, strict=True)])
    rows.append(row)
rows = np.array(rows)
for name, (train, same, moved) in zip(sets, rows.mean(0), strict=True):
    print(f"{name:11} train {train:.3f}, test {same:.3f}, test moved {moved:.3f}")
np.testing.assert_allclose(rows[:, 1], rows[:, 0], atol=2e-3)  # copies: the same optimum
gain = rows[:, 2] - rows[:, 0]  # paired by draw
error = gain.std(0, ddof=1) / 5**0.5
assert gain[:, 2].mean() > 2 * error[2] and gain[:, 1].mean() < -2 * error[1]
print(f"gain when moved {gain[:, 2].mean():.3f}, standard error {error[2]:.3f}")
