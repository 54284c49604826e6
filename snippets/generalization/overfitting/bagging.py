import numpy as np
from sklearn.ensemble import BaggingRegressor
from sklearn.tree import DecisionTreeRegressor

rng = np.random.default_rng(0)
R, n, s, M = 30, 80, 0.5, 20
grid = np.linspace(0.02, 0.98, 97)[:, None]
f = np.sin(6 * grid[:, 0])
one, bag, members = [], [], []
for r in range(R):
    x = rng.uniform(size=(n, 1))
    y = np.sin(6 * x[:, 0]) + s * rng.normal(size=n)
    one.append(DecisionTreeRegressor(random_state=r).fit(x, y).predict(grid))
    forest = BaggingRegressor(n_estimators=M, random_state=r).fit(x, y)
    bag.append(forest.predict(grid))
    members.append([t.predict(grid) for t in forest.estimators_])
members = np.array(members)  # [R, M, grid]
np.testing.assert_allclose(members.mean(1), bag)
# the variance of a mean of M members is the mean of all M^2 covariances
d = members - members.mean(0)
C = np.einsum("rig,rjg->ij", d, d) / R / len(grid)  # [M, M]
variance = np.var(bag, axis=0).mean()
np.testing.assert_allclose(variance, C.mean())
for name, prediction in ("one tree", one), ("bagging", bag):
    bias2 = ((np.mean(prediction, 0) - f) ** 2).mean()
    print(f"{name:8}: bias^2 {bias2:.2f}, variance {np.var(prediction, 0).mean():.2f}")
own = C.diagonal().mean()
rho = (C.sum() - C.trace()) / M / (M - 1) / own
np.testing.assert_allclose(variance, own * (rho + (1 - rho) / M))
print(f"members: variance {own:.2f}, correlation {rho:.1f}")
