import numpy as np
from sklearn import metrics

score = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
correct = np.array([0, 1, 1, 0, 1])
P = 4  # one object is never found
precision = correct.cumsum() / np.arange(1, 6)
envelope = np.maximum.accumulate(precision[::-1])[::-1]

found = correct.sum() / P  # scikit-learn does not know the fourth object
step = metrics.average_precision_score(correct, score) * found
np.testing.assert_allclose(step, (1 / 2 + 2 / 3 + 3 / 5) / P)
full = (envelope * correct).sum() / P
np.testing.assert_allclose(full, (2 / 3 + 2 / 3 + 3 / 5) / P)
y, x, _ = metrics.precision_recall_curve(correct, score)
print(f"scikit-learn as it is       {step / found:.3f}")
print(f"times recall, no envelope   {step:.3f}")
print(f"trapezoids, no envelope     {metrics.auc(x, y) * found:.3f}")
print(f"all points, with envelope   {full:.3f}")

rng = np.random.default_rng(0)
for _ in range(300):
    y = rng.permutation([1] * 5 + [0] * 12)
    p = y.cumsum() / np.arange(1, 18)
    plain = metrics.average_precision_score(y, -np.arange(17))
    np.testing.assert_allclose(plain, (p * y).sum() / 5)
    envelope = np.maximum.accumulate(p[::-1])[::-1]
    assert plain <= (envelope * y).sum() / 5 + 1e-12
