import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm
from sklearn.metrics import precision_score

t = np.linspace(-3, 5, 400)
TPR, FPR = norm.sf(t - 1.5), norm.sf(t)  # scores N(1.5, 1) and N(0, 1)
fig, (left, right) = plt.subplots(1, 2, figsize=(5, 2.8), layout="constrained")
left.plot(FPR, TPR, "C3", label="any prevalence")
left.set(xlabel="FPR", ylabel="TPR")
left.legend(loc="lower right")
k = np.argmin(abs(TPR - 0.7))
for pi, style in ((0.5, "-"), (0.1, "--"), (0.01, ":")):
    precision = pi * TPR / (pi * TPR + (1 - pi) * FPR)
    right.plot(TPR, precision, style, label=f"{pi:.0%}")
    n = 10**6
    P = round(pi * n)
    TP, FP = round(TPR[k] * P), round(FPR[k] * (n - P))
    y = np.repeat([1, 0, 1, 0], [TP, FP, P - TP, n - P - FP])
    yhat = np.repeat([1, 0], [TP + FP, n - TP - FP])
    np.testing.assert_allclose(precision[k], precision_score(y, yhat), rtol=1e-3)
    assert abs(precision[0] - pi) < 0.01  # everything positive: the baseline
    print(f"pi {pi:4}: TPR {TPR[k]:.2f} FPR {FPR[k]:.2f} precision {precision[k]:.2f}")
right.set(xlabel="recall", ylabel="precision")
right.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=1)
plt.show()
