import numpy as np

rng = np.random.default_rng(1)
P = 120
score = np.r_[rng.beta(4, 2, 100), rng.beta(1.5, 5, 300)]
order = np.argsort(-score)
correct = np.r_[np.ones(100), np.zeros(300)][order]
score = score[order]


def ap(correct):
    precision = correct.cumsum() / np.arange(1, len(correct) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    return (envelope * correct).sum() / P


full = ap(correct)
for t in (0.0, 0.05, 0.3, 0.5, 0.7):
    kept = correct[score >= t]
    recall = kept.sum() / P
    print(f"score >= {t:<4}: {len(kept):3d} boxes", end=", ")
    print(f"recall {recall:.2f}, AP {ap(kept):.3f}")
    assert ap(kept) <= min(full, recall) + 1e-12
more = np.r_[correct, np.zeros(5000)]  # low-scored rubbish
assert np.isclose(ap(more), full, rtol=1e-12)
