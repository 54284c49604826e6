import numpy as np

rng = np.random.default_rng(0)
n, R = 1000, 20000
# shares: both right, only A, only B, both wrong; B is better by 1 point
for shares in (0.89, 0.01, 0.02, 0.08), (0.819, 0.081, 0.091, 0.009):
    np.testing.assert_allclose(sum(shares), 1)
    counts = rng.multinomial(n, shares, R)  # R validation sets, [R, 4]
    only_a, only_b = shares[1:3]
    a, b = (counts[:, [0, i]].sum(1) / n for i in (1, 2))
    paired = ((only_a + only_b - (only_a - only_b) ** 2) / n) ** 0.5
    apart = (a.var() + b.var()) ** 0.5  # as if on two different sets
    np.testing.assert_allclose((b - a).std(), paired, rtol=0.02)
    print(f"{a.mean():.2f}, {b.mean():.2f}:", end=" ")
    print(f"sd {(b - a).std():.4f}, as if unpaired {apart:.4f}")
