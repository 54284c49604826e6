import numpy as np
from sklearn import metrics

rng = np.random.default_rng(0)
positive, negative = rng.normal(1.5, 1, 100), rng.normal(0, 1, 100)
print("negatives   TPR   FPR  precision    F1   AUC")
for times in (1, 10, 100):
    score = np.r_[positive, negative.repeat(times)]
    y = np.r_[np.ones(100, int), np.zeros(100 * times, int)]
    guess = score > 1
    tp, fp = (guess & (y == 1)).sum(), (guess & (y == 0)).sum()
    tpr, fpr, precision = tp / 100, fp / (100 * times), tp / (tp + fp)
    f1 = 2 * precision * tpr / (precision + tpr)
    assert tpr == metrics.recall_score(y, guess)
    np.testing.assert_allclose(precision, metrics.precision_score(y, guess))
    np.testing.assert_allclose(f1, metrics.f1_score(y, guess))
    np.testing.assert_allclose(f1, 2 * tp / (2 * tp + fp + 100 - tp))
    np.testing.assert_allclose(precision, tpr / (tpr + times * fpr))
    auc = metrics.roc_auc_score(y, score)
    wins = positive[:, None] > negative
    np.testing.assert_allclose(auc, wins.mean())  # P(positive > negative)
    row = f"{tpr:.2f}  {fpr:.2f}       {precision:.2f}  {f1:.2f}  {auc:.2f}"
    print(f"{100 * times:9d}  {row}")
