import numpy as np
from sklearn.datasets import load_digits
from sklearn.neural_network import MLPClassifier

X, y = load_digits(return_X_y=True)
X = (X / 16).reshape(-1, 8, 8)


def shift(x, dr, dc):
    return np.roll(x, (dr, dc), (1, 2))


rng = np.random.default_rng(0)
rows = []
for seed in range(5):
    i = rng.permutation(len(X))
    tr, te = i[:100], i[500:]
    steps = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]
    sets = {
        "plain": (X[tr], y[tr]),
        "copied x 5": (np.tile(X[tr], (5, 1, 1)), np.tile(y[tr], 5)),
        "shifted x 5": (
            np.concatenate([shift(X[tr], *s) for s in steps]),
            np.tile(y[tr], 5),
        ),
    }
    row = []
    for A, t in sets.values():
        net = MLPClassifier((32,), solver="lbfgs", max_iter=200, random_state=seed)
        net.fit(A.reshape(len(A), -1), t)
        flat = [v[te].reshape(len(te), -1) for v in (X, shift(X, 1, 0))]
        row.append([net.score(X[tr].reshape(100, -1), y[tr])] + [net.score(f, y[te]) for f in flat])
    rows.append(row)
rows = np.array(rows)
for name, (train, same, moved) in zip(sets, rows.mean(0), strict=True):
    print(f"{name:11} train {train:.2f}, test {same:.1f}, test moved {moved:.1f}")
gain = rows[:, 2, 2] - rows[:, 0, 2]  # paired by seed
assert gain.mean() > 2 * gain.std(ddof=1) / 5**0.5
assert abs(rows[:, 1] - rows[:, 0]).mean() < 0.05
