import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

rng = np.random.default_rng(0)
correct = np.r_[np.ones(50), np.zeros(150)]
score = np.r_[rng.normal(1, 1, 50), rng.normal(0, 1, 150)]
print("empty boxes added    ROC AUC     AP")
rows = []
for extra in (0, 1_000, 100_000):
    y = np.r_[correct, np.zeros(extra)]
    s = np.r_[score, np.full(extra, -10.0)]  # background, lowest score
    rows.append((roc_auc_score(y, s), average_precision_score(y, s)))
    print(f"{extra:17,}    {rows[-1][0]:7.3f}  {rows[-1][1]:5.3f}")
(first, ap), *others = rows
for extra, (area, same) in zip((1_000, 100_000), others, strict=True):
    assert abs(same - ap) < 1e-12
    assert abs(area - (150 * first + extra) / (150 + extra)) < 1e-12
