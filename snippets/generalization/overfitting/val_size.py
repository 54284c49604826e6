import numpy as np

rng = np.random.default_rng(0)
a = 0.9  # true accuracy
for n in (100, 1000, 10000):
    scores = rng.binomial(n, a, 20000) / n  # many validation sets of n images
    error = (a * (1 - a) / n) ** 0.5
    np.testing.assert_allclose(scores.std(), error, rtol=0.02)
    low, high = np.quantile(scores, [0.025, 0.975])
    np.testing.assert_allclose([low, high], [a - 2 * error, a + 2 * error], atol=1.1 / n)
    print(f"n={n:5}: standard error {error:.3f}, 95 % within {high - a:.3f}")
