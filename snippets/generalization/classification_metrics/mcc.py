import numpy as np
from sklearn.metrics import f1_score, matthews_corrcoef

y = np.repeat([1, 1, 0, 0], [90, 5, 4, 1])  # 95 positives, 5 negatives
yhat = np.repeat([1, 0, 1, 0], [90, 5, 4, 1])
for name, a, b in (
    ("as given", y, yhat),
    ("classes swapped", 1 - y, 1 - yhat),
):
    r = np.corrcoef(a, b)[0, 1]  # MCC is Pearson's r of two 0/1 vectors
    np.testing.assert_allclose(matthews_corrcoef(a, b), r)
    TP, FP, FN = (a * b).sum(), ((1 - a) * b).sum(), (a * (1 - b)).sum()
    F1 = 2 * TP / (2 * TP + FP + FN)
    np.testing.assert_allclose(F1, f1_score(a, b))
    print(f"{name:16} F1 {F1:.2f}  MCC {r:.2f}")
more = np.append(y, np.zeros(900, int)), np.append(yhat, np.zeros(900, int))
print(f"900 more TN      F1 {f1_score(*more):.2f}  MCC {matthews_corrcoef(*more):.2f}")
