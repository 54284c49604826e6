import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import auc, roc_auc_score, roc_curve

y = np.array([1, 1, 0, 1, 1, 0, 0, 1, 0, 0])
s = np.array([9, 8, 7, 6, 5, 5, 5, 3, 2, 1])  # three tie at 5
cut = np.append(np.inf, np.unique(s)[::-1])
TPR = np.array([(s[y == 1] >= t).mean() for t in cut])
FPR = np.array([(s[y == 0] >= t).mean() for t in cut])
fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
np.testing.assert_allclose([FPR, TPR], [fpr, tpr])
area = (np.diff(FPR) * (TPR[1:] + TPR[:-1]) / 2).sum()
np.testing.assert_allclose([area, area], [auc(fpr, tpr), roc_auc_score(y, s)])
hi = [roc_auc_score(y, s + d * y) for d in (1e-3, -1e-3)]  # break the tie
np.testing.assert_allclose(np.mean(hi), area)
print(f"AUC {area:.2f}; tie broken for, against: {hi[0]:.2f}, {hi[1]:.2f}")
plt.figure(figsize=(4, 4))
plt.plot(FPR, TPR, "o-", label=f"ROC, AUC {area:.2f}")
plt.plot([0, 1], [0, 1], "--", color="0.5", label="chance")
plt.text(0.4, 0.6, "3 tied")
plt.xlabel("FPR")
plt.ylabel("TPR")
plt.legend()
plt.show()
