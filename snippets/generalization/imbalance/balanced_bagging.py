import numpy as np

rng = np.random.default_rng(0)
R, P, N, M = 1500, 20, 400, 16  # data sets, minority, majority, subsets
minority, majority = rng.normal(size=(R, P)), rng.normal(size=(R, N))
order = rng.permuted(np.tile(np.arange(N), (R, M, 1)), axis=2)[:, :, :P]

shared = np.array([len(np.intersect1d(*o[:2])) for o in order[:300]])
print(f"two subsets share the minority ({P})", end=", ")
print(f"{shared.mean():.1f} of the majority")
assert abs(shared.mean() - P * P / N) < 0.15

# the simplest learner: the distance of the two class means
rows = np.arange(R)[:, None, None]
member = minority.mean(1)[:, None] - majority[rows, order].mean(2)  # [R, M]
own = rng.normal(size=(R, P)).mean(1)
fresh = own - majority[rows[:, 0], order[:, 1]].mean(1)
correlation = np.corrcoef(member[:, 0], member[:, 1])[0, 1]
alone = np.corrcoef(member[:, 0], fresh)[0, 1]
closed = (1 / P + 1 / N) / (2 / P)
print(f"correlation of two members {correlation:.2f}", end=", ")
print(f"with a new minority {alone:.2f}")
np.testing.assert_allclose(correlation, closed, atol=0.05)
np.testing.assert_allclose(alone, (1 / N) / (2 / P), atol=0.08)

for m in (1, 4, 16):
    variance = member[:, :m].mean(1).var()
    both = (1 / P + 1 / N) + (1 / P - 1 / N) / m
    np.testing.assert_allclose(variance, both, rtol=0.1)
    print(f"average of {m:2d}: variance {variance:.3f}", end="")
    print(f", if independent {2 / P / m:.3f}")
