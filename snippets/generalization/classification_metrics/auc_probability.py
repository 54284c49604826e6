import numpy as np
from scipy.stats import mannwhitneyu, norm
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(0)
for grid in (0.01, 1.0, 3.0):  # a coarse grid makes ties
    pos = np.round((1 + rng.normal(size=2000)) / grid)
    neg = np.round(rng.normal(size=3000) / grid)
    gap = pos[:, None] - neg  # every pair, [P, N]
    win, tie = (gap > 0).mean(), (gap == 0).mean()
    y = np.repeat([1, 0], [len(pos), len(neg)])
    auc = roc_auc_score(y, np.concatenate([pos, neg]))
    U = mannwhitneyu(pos, neg).statistic
    np.testing.assert_allclose(win + tie / 2, auc)
    np.testing.assert_allclose(U / (len(pos) * len(neg)), auc)
    assert auc - win > 0.003 or grid < 1
    print(f"grid {grid:4}: P(>) {win:.2f}, P(=) {tie:.2f}, AUC {auc:.2f}")
print(f"two Gaussians one sigma apart: {norm.cdf(1 / np.sqrt(2)):.2f}")
