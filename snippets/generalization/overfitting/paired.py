import numpy as np

rng = np.random.default_rng(0)
n, R = 1000, 20000
# shares: both right, only A right, only B right; B is better by 1 point
for both, only_a, only_b in (0.89, 0.01, 0.02), (0.819, 0.081, 0.091):
    shares = both, only_a, only_b, 1 - both - only_a - only_b
    counts = rng.multinomial(n, shares, R)  # R validation sets, [R, 4]
    a, b = (counts[:, [0, i]].sum(1) / n for i in (1, 2))
    paired = ((only_a + only_b - (only_a - only_b) ** 2) / n) ** 0.5
    apart = (a.var() + b.var()) ** 0.5  # as if on two different sets
    np.testing.assert_allclose((b - a).std(), paired, rtol=0.02)
    print(f"accuracy {a.mean():.2f} and {b.mean():.2f}:", end=" ")
    print(f"sd of the difference {(b - a).std():.4f}, as if unpaired {apart:.4f}")
