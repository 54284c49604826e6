import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
n, s = 15, 0.3
x = np.linspace(-1, 1, n)
y = np.sin(3 * x) + s * rng.normal(size=n)
grid = np.linspace(-1, 1, 200)
truth = np.sin(3 * grid)
figure, axes = plt.subplots(1, 2, figsize=(5, 2.8))
axes[0].plot(x, y, "o", color="0.5")
degrees = range(n)
train, test = np.empty(n), np.empty(n)
for d in degrees:
    # least squares in the basis 1, T_1(x), ..., T_d(x): p = d + 1
    fit = np.polynomial.Chebyshev.fit(x, y, d)
    train[d] = np.mean((fit(x) - y) ** 2)
    test[d] = np.mean((fit(grid) - truth) ** 2) + s**2
    if d in (1, 3, 14):
        axes[0].plot(grid, fit(grid), {1: ":", 3: "-", 14: "--"}[d], label=f"d={d}")
        print(f"degree {d:2}: train {train[d]:.3f}, test {test[d]:.2g}")
assert (np.diff(train) < 1e-12).all() and train[-1] < 1e-12
assert test.argmin() == 3 and test[-1] > 10 * test[3] and test[0] > 2 * test[3]
axes[0].set_ylim(-2, 2)
figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper center", ncols=3)
axes[1].semilogy(degrees[:-1], train[:-1], "o-", label="train")
axes[1].semilogy(degrees, test, "s--", label="test")
axes[1].axhline(s**2, color="0.5", lw=1)
axes[1].set_xlabel("degree d")
axes[1].legend()
plt.show()
