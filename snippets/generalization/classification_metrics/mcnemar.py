import numpy as np
from scipy.stats import binomtest, norm

n, b, c = 1000, 15, 35  # only A right: 15, only B right: 35, both right: 870
A = np.repeat([1, 1, 0, 0], [870, b, c, n - 870 - b - c])
B = np.repeat([1, 0, 1, 0], [870, b, c, n - 870 - b - c])
diff = B.mean() - A.mean()
print(f"accuracy A {A.mean():.3f}, B {B.mean():.3f}")
alone = np.sqrt(A.var() / n + B.var() / n)  # as if two test sets
paired = (B - A).std() / np.sqrt(n)
np.testing.assert_allclose(paired, np.sqrt((b + c) / n - diff**2) / np.sqrt(n))
exact = binomtest(b, b + c, 0.5).pvalue
print(f"standard error {alone:.3f} unpaired, {paired:.3f} paired")
print(f"p-value {2 * norm.sf(diff / alone):.2f} unpaired", end="")
print(f", McNemar {exact:.3f}")
chi = (c - b) ** 2 / (b + c)  # z of McNemar, squared
np.testing.assert_allclose(chi, diff**2 / ((b + c) / n**2))
rng = np.random.default_rng(0)
draw = rng.integers(n, size=(2000, n))
boot = (B - A)[draw].mean(1)
np.testing.assert_allclose(boot.std(), paired, rtol=0.05)
low, high = np.quantile(boot, [0.025, 0.975])
print(f"bootstrap interval of B - A: {low:.3f} to {high:.3f}")
