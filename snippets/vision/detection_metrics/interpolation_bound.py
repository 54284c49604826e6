import numpy as np

rng, grids = np.random.default_rng(0), (11, 101, 1001)


def aps(correct, P):
    tp = correct.cumsum()
    precision = tp / np.arange(1, len(tp) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]

    def mean(R):  # recall levels k / (R - 1), compared as integers
        first = np.searchsorted(tp * (R - 1), np.arange(R) * P)
        return np.append(envelope, 0)[first].mean()

    return *map(mean, grids), (envelope * correct).sum() / P


late_gap = aps(np.ones(19, int), 20)  # nothing wrong, one object missed
example = aps(np.array([1, 1, 0, 1, 0, 0, 1, 0]), 5)
cases = {"recall stops at 0.95": late_gap, "ranking above": example}
for name, x in cases.items():
    print(f"{name:20}: 11 points {x[0]:.3f}, all {x[3]:.3f}")
assert late_gap[0] == 10 / 11 and late_gap[3] == 19 / 20

runs = []
for _ in range(2000):
    P = rng.integers(1, 40)
    found = rng.integers(1, P + 1)
    correct = np.r_[np.ones(found, int), np.zeros(rng.integers(0, 40), int)]
    runs.append(aps(rng.permutation(correct), P))
*sampled, full = np.array(runs).T
for R, value in zip(grids, sampled, strict=True):
    gap = np.abs(value - full).max()
    assert gap <= 1 / R + 1e-12
    print(f"{R:4d} points: largest gap {gap:.4f}, bound 1/{R} = {1 / R:.4f}")
share = (sampled[0] > full).mean()
print(f"11 points give more than all points in {share:.0%}")
