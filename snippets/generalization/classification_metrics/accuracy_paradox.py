import numpy as np
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    cohen_kappa_score,
    matthews_corrcoef,
)


def report(name, TP, FP, FN, TN):
    y = np.repeat([1, 0, 1, 0], [TP, FP, FN, TN])
    yhat = np.repeat([1, 1, 0, 0], [TP, FP, FN, TN])
    n, P, N = len(y), TP + FN, FP + TN
    acc, balanced = (TP + TN) / n, (TP / P + TN / N) / 2
    chance = (P * (TP + FP) + N * (FN + TN)) / n**2
    kappa = (acc - chance) / (1 - chance)
    root = np.sqrt(float(TP + FP) * P * N * (TN + FN))
    mcc = (TP * TN - FP * FN) / root if root else 0.0
    np.testing.assert_allclose(acc, accuracy_score(y, yhat))
    np.testing.assert_allclose(balanced, balanced_accuracy_score(y, yhat))
    np.testing.assert_allclose(kappa, cohen_kappa_score(y, yhat), atol=1e-15)
    np.testing.assert_allclose(mcc, matthews_corrcoef(y, yhat))
    values = f"{acc:.2f}   {TP / P:.2f}    {balanced:.2f}  {kappa:5.2f} {mcc:5.2f}"
    print(f"{name}   {values}")


print("                acc  recall balanced kappa  MCC")
report("all negative", 0, 0, 10, 990)
report("some skill  ", 8, 40, 2, 950)
report("a coin      ", 5, 495, 5, 495)
