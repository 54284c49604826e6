import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import precision_score

P = 20
(TP_a, FP_a), (TP_b, FP_b) = (5, 5), (10, 30)  # two thresholds, A and B
x = np.arange(TP_b - TP_a + 1)
TP = TP_a + x
FP = FP_a + x * (FP_b - FP_a) / (TP_b - TP_a)  # straight in ROC space
true = TP / (TP + FP)
line = np.interp(TP / P, [TP_a / P, TP_b / P], [true[0], true[-1]])
y = np.repeat([1, 0, 1], [TP[2], round(FP[2]), P - TP[2]])
yhat = np.repeat([1, 0], [TP[2] + round(FP[2]), P - TP[2]])
np.testing.assert_allclose(true[2], precision_score(y, yhat))
assert (line[1:-1] > true[1:-1]).all()
print("recall   ", *(f"{r:.2f}" for r in TP / P))
print("reachable", *(f"{p:.2f}" for p in true))
print("straight ", *(f"{p:.2f}" for p in line))
plt.figure(figsize=(4, 3), layout="constrained")
plt.plot(TP / P, true, "o-", label="mix of A and B")
plt.plot(TP / P, line, "s--", label="straight line")
plt.xlabel("recall")
plt.ylabel("precision")
plt.legend()
plt.show()
