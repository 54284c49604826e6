import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

n = 20
s = -np.arange(n)  # already sorted, best first
y = np.arange(n) % 2  # 0 1 0 1 ...: a mistake at each pair
P = y.sum()
for at in (0, 8, 18):
    z = y.copy()
    z[[at, at + 1]] = z[[at + 1, at]]  # correct one neighbouring mistake
    dAUC = roc_auc_score(z, s) - roc_auc_score(y, s)
    dAP = average_precision_score(z, s) - average_precision_score(y, s)
    np.testing.assert_allclose(dAUC, 1 / (P * (n - P)))
    k = y[: at + 2].sum()  # positives up to here
    np.testing.assert_allclose(dAP, k / P * (1 / (at + 1) - 1 / (at + 2)))
    print(f"ranks {at + 1:2} and {at + 2:2}: AUC +{dAUC:.3f}, AP +{dAP:.3f}")
