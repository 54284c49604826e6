import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import f1_score, precision_recall_curve

rng = np.random.default_rng(1)
P = 120  # objects, 20 of them without any detection
score = np.r_[rng.beta(4, 2, 100), rng.beta(1.5, 5, 300)]
correct = np.r_[np.ones(100, bool), np.zeros(300, bool)]

order = np.argsort(-score)
tp, k = correct[order].cumsum(), np.arange(1, 401)
precision, recall, t = tp / k, tp / P, score[order]
f1 = 2 * tp / (k + P)
best = f1.argmax()
print(f"best F1 {f1[best]:.2f} at confidence {t[best]:.2f}")
print(f"there P {precision[best]:.2f}, R {recall[best]:.2f}")
print(f"F1 at confidence 0.5: {f1[t >= 0.5][-1]:.2f}")

p, r, cut = precision_recall_curve(correct, score)
np.testing.assert_allclose(precision, p[:-1][::-1])
np.testing.assert_allclose(recall, r[:-1][::-1] * 100 / P)
y = np.r_[correct, np.ones(20, bool)]
guess = np.r_[score, np.full(20, -1)] >= t[best]
np.testing.assert_allclose(f1[best], f1_score(y, guess))
np.testing.assert_allclose(f1, 2 / (1 / precision + 1 / recall))

plt.plot(t, precision, "--", label="precision")
plt.plot(t, recall, "-.", label="recall")
plt.plot(t, f1, "-", label="F1")
plt.axvline(t[best], color="0.5", linestyle=":")
plt.xlabel("confidence threshold")
plt.legend()
plt.show()
