import numpy as np
from sklearn.metrics import roc_auc_score


def auc(y, score):  # mean rank of the positives, ties share a rank
    order = np.argsort(score)
    rank = np.empty(len(score))
    rank[order] = np.arange(1, len(score) + 1)
    _, group, count = np.unique(score, return_inverse=True, return_counts=True)
    rank = (np.bincount(group, rank) / count)[group]
    P = y.sum()
    N = len(y) - P
    return (rank[y == 1].sum() - P * (P + 1) / 2) / (P * N)


rng = np.random.default_rng(0)
for grid in (1, 4, 1000):  # coarse grid: many ties
    y = rng.integers(2, size=300)
    score = np.round(grid * (y + rng.normal(size=300)))
    mine = auc(y, score)
    np.testing.assert_allclose(mine, roc_auc_score(y, score))
    gap = score[y == 1][:, None] - score[y == 0]
    np.testing.assert_allclose(mine, (gap > 0).mean() + (gap == 0).mean() / 2)
    print(f"grid 1/{grid:<4} {(gap == 0).mean():5.1%} ties, AUC {mine:.3f}")
