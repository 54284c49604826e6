import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

rng = np.random.default_rng(0)
R, n, s, rounds = 15, 60, 0.5, 150
grid = np.linspace(0.02, 0.98, 49)[:, None]
f = np.sin(6 * grid[:, 0])
staged, train = [], []
for _ in range(R):
    x = rng.uniform(size=(n, 1))
    y = np.sin(6 * x[:, 0]) + s * rng.normal(size=n)
    model = GradientBoostingRegressor(n_estimators=rounds, max_depth=2, learning_rate=0.2)
    model.fit(x, y)
    staged.append(list(model.staged_predict(grid)))
    train.append(model.train_score_)
staged = np.array(staged)  # [R, rounds, grid]
bias2 = ((staged.mean(0) - f) ** 2).mean(1)
variance = staged.var(0).mean(1)
total = ((staged - f) ** 2).mean((0, 2))
np.testing.assert_allclose(total, bias2 + variance)
train = np.mean(train, 0)
assert (np.diff(train) < 0).all() and total.argmin() < 30
assert total[-1] > 1.5 * total.min()
for m in (1, 10, 150):
    print(f"{m:3} rounds: bias^2 {bias2[m - 1]:.2f}, variance", end=" ")
    print(f"{variance[m - 1]:.2f}, train {train[m - 1]:.2f}")
for curve, style, name in (
    (bias2, "-", "bias^2"),
    (variance, "--", "variance"),
    (total, "-.", "bias^2 + variance"),
    (train, ":", "train error"),
):
    plt.plot(range(1, rounds + 1), curve, style, label=name)
plt.gcf().set_size_inches(4.5, 3)
plt.xscale("log")
plt.xlabel("boosting rounds")
plt.legend()
plt.show()
