import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

rng = np.random.default_rng(0)
y = rng.random(2000) < 0.3
s = y + rng.normal(size=2000)
p = 1 / (1 + np.exp(-s))
for name, q in (("p", p), ("p ** 3", p**3), ("1 - p", 1 - p)):
    auc = roc_auc_score(y, q)
    print(f"{name:7} AUC {auc:.2f}, F1 at 0.5 {f1_score(y, q > 0.5):.2f}")
np.testing.assert_allclose(roc_auc_score(y, 1 - p), 1 - roc_auc_score(y, p))
flip = rng.random(2000) < 0.9  # training labels were swapped: turn the score
bad = np.where(flip, -s, s)
print(f"AUC {roc_auc_score(y, bad):.2f}, turned round {roc_auc_score(y, -bad):.2f}")
hard = roc_auc_score(y, p > 0.5)
TPR, TNR = (p > 0.5)[y].mean(), (p <= 0.5)[~y].mean()
np.testing.assert_allclose(hard, (TPR + TNR) / 2)
print(f"AUC of 0/1 answers {hard:.2f} = balanced accuracy")
