import numpy as np

rng = np.random.default_rng(0)
n, s, R = 40, 0.3, 300
x, grid = rng.normal(size=(n, 8)), rng.normal(size=(400, 8))


def f(x):
    return np.tanh(x.sum(1) / 2)


W = rng.normal(size=(8, 4000))  # a random first layer
e = rng.normal(size=(R, n))
for p in (5, 20, 40, 100, 4000):
    A, B = (np.maximum(v @ W[:, :p], 0) for v in (x, grid))
    S = B @ np.linalg.pinv(A)  # least squares, or min norm; [400, n]
    prediction = (f(x) + s * e) @ S.T  # [R, 400], only the noise differs
    bias2 = ((prediction.mean(0) - f(grid)) ** 2).mean()
    variance = prediction.var(0).mean()
    np.testing.assert_allclose(variance, s**2 * (S**2).sum(1).mean(), rtol=0.1)
    total = ((prediction - f(grid)) ** 2).mean()
    np.testing.assert_allclose(total, bias2 + variance)
    print(f"width {p:4}: bias^2 {bias2:.2g} + var {variance:.2g} = {total:.2g}")
