import numpy as np
from scipy.special import expit, logit
from scipy.stats import norm

pi, d = 0.05, 2.0
t = np.linspace(-6, 8, 200_001)  # thresholds on x; y = 1 if x > t
posterior = expit(d * t - d**2 / 2 + logit(pi))
fnr, fpr = norm.cdf(t - d), norm.sf(t)
for c_fp, c_fn in ((1, 1), (1, 10), (1, 50), (5, 1)):
    cost = pi * fnr * c_fn + (1 - pi) * fpr * c_fp
    best = posterior[cost.argmin()]
    closed = c_fp / (c_fp + c_fn)
    np.testing.assert_allclose(best, closed, rtol=1e-3)
    # the same boundary from weights: logit shifted by log(c_fn / c_fp)
    weighted = expit(logit(posterior) + np.log(c_fn / c_fp))
    np.testing.assert_allclose(weighted[cost.argmin()], 0.5, atol=1e-3)
    recall = 1 - fnr[cost.argmin()]
    print(f"c_FP {c_fp}, c_FN {c_fn:2d}: threshold {best:.3f}", end=", ")
    print(f"recall {recall:.2f}")
