import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

rng = np.random.default_rng(0)
for P in (5, 50, 250):
    y = np.arange(500) < P
    runs = rng.random((150, 500))
    AP = np.array([average_precision_score(y, s) for s in runs])
    AUC = np.array([roc_auc_score(y, s) for s in runs])
    assert abs(AUC.mean() - 0.5) < 0.02
    same = average_precision_score(y, np.zeros(500))
    np.testing.assert_allclose(same, P / 500)
    k = np.arange(1, 501)  # rank k: chance P/500, and then (P-1)/499 before it
    expect = (1 + (k - 1) * (P - 1) / 499) / k
    assert abs(AP.mean() - expect.mean()) < 4 * AP.std() / 150**0.5
    print(f"pi {P / 500:.2f}: AUC {AUC.mean():.1f}  AP {expect.mean():.3f}", end="")
    print(f"  all tied {same:.2f}")
