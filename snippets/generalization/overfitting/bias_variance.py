import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, s, R = 30, 0.3, 2000
x = np.linspace(-1, 1, n)
grid = np.linspace(-0.95, 0.95, 101)
f = np.sin(3 * grid)
degrees = np.arange(11)
Y = np.sin(3 * x) + s * rng.normal(size=(R, n))  # R training sets
new = f + s * rng.normal(size=(R, len(grid)))  # fresh test labels
rows = []
for d in degrees:
    A, B = (np.polynomial.chebyshev.chebvander(v, d) for v in (x, grid))
    S = B @ np.linalg.pinv(A)  # [grid, n], prediction = S y
    prediction = Y @ S.T  # [R, grid]
    bias2 = ((prediction.mean(0) - f) ** 2).mean()
    variance = prediction.var(0).mean()
    error = ((prediction - new) ** 2).mean()
    exact_bias2 = ((S @ np.sin(3 * x) - f) ** 2).mean()
    exact_variance = s**2 * (S**2).sum(1).mean()
    np.testing.assert_allclose(variance, exact_variance, rtol=0.1)
    np.testing.assert_allclose(bias2, exact_bias2, rtol=0.05, atol=3e-4)
    np.testing.assert_allclose(bias2 + variance + s**2, error, rtol=0.02)
    # without fresh noise the identity holds exactly, for any R
    np.testing.assert_allclose(((prediction - f) ** 2).mean(), bias2 + variance)
    rows.append([bias2, variance, error])
    if d in (0, 1, 3, 5, 10):
        total = bias2 + variance + s**2
        print(f"{d:2}: {bias2:.3f} + {variance:.3f} + {s**2:.2f}", end=" ")
        print(f"= {total:.2f}, test {error:.2f}")
curves = np.transpose(rows)
plt.plot(degrees, curves[0], "o-", label="bias^2")
plt.plot(degrees, curves[1], "s--", label="variance")
plt.plot(degrees, curves[2], "^-.", label="test error")
plt.axhline(s**2, color="0.5", lw=1, label="noise")
plt.gcf().set_size_inches(4.5, 3)
plt.xlabel("degree d")
plt.legend()
plt.show()
