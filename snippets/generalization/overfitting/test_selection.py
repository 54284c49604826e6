import numpy as np
from scipy.stats import binom

rng = np.random.default_rng(0)
n, R = 200, 500  # test images, repetitions; every model guesses, truth 0.5
hits = np.arange(n)
for M in (1, 10, 100, 1000):
    best = rng.binomial(n, 0.5, (R, M)).max(1).mean() / n
    # E max = sum_h P(max > h) = sum_h 1 - P(hits <= h)^M
    exact = (1 - binom.cdf(hits, n, 0.5) ** M).sum() / n
    np.testing.assert_allclose(best, exact, rtol=0.01)
    bound = 0.5 + np.sqrt(np.log(M) / (2 * n))
    assert exact <= bound + 1e-9
    print(f"best of {M:4}: {exact:.3f} on this test set, bound {bound:.3f}")
