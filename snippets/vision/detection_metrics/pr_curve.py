import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import precision_recall_curve

score = np.array([0.95, 0.90, 0.85, 0.80, 0.70, 0.60, 0.50, 0.40])
correct = np.array([1, 1, 0, 1, 0, 0, 1, 0])
P = 5  # objects, one of them never found

tp = correct.cumsum()
precision, recall = tp / np.arange(1, 9), tp / P
envelope = np.maximum.accumulate(precision[::-1])[::-1]
for row in zip(score, tp, precision, recall, envelope, strict=True):
    print("{:.2f}  TP {}  P {:.3f}  R {:.1f}  envelope {:.3f}".format(*row))

theirs, their_recall, _ = precision_recall_curve(correct, score)
np.testing.assert_allclose(precision, theirs[:-1][::-1])
np.testing.assert_allclose(recall, their_recall[:-1][::-1] * correct.sum() / P)
assert all(envelope[k] == precision[k:].max() for k in range(8))

plt.plot(recall, precision, "o-", label="precision at each rank")
edge = np.r_[0, recall, recall[-1]], np.r_[envelope[0], envelope, 0]
plt.step(*edge, where="pre", linestyle="--", label="envelope")
plt.fill_between(*edge, step="pre", alpha=0.15, color="C1")
plt.xlabel("recall")
plt.ylabel("precision")
plt.xlim(0, 1)
plt.ylim(0, 1.05)
plt.legend(loc="lower left")
plt.show()
