import numpy as np
from sklearn.metrics import roc_auc_score, roc_curve

rng = np.random.default_rng(0)
P, N = 2000, 200000
y = np.repeat([1, 0], [P, N])
A = np.append(rng.normal(1.6, 1, P), rng.normal(size=N))
B = np.append(rng.normal(0, 1, P) + 5 * (np.arange(P) < 0.6 * P), rng.normal(size=N))
for name, s in (("A", A), ("B", B)):
    fpr, tpr, _ = roc_curve(y, s)
    at = np.interp([0.001, 0.3], fpr, tpr)
    t = np.sort(s[P:])[-round(0.001 * N)]
    np.testing.assert_allclose(at[0], (s[:P] >= t).mean(), atol=0.01)
    print(
        f"{name}: AUC {roc_auc_score(y, s):.2f}, TPR {at[0]:.2f} at FPR 0.1%",
        end="",
    )
    print(f", {at[1]:.2f} at 30%")
