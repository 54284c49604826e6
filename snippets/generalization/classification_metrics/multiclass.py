import numpy as np
from sklearn.metrics import roc_auc_score, top_k_accuracy_score

rng = np.random.default_rng(0)
K = 5
y = rng.choice(K, 3000, p=[0.5, 0.3, 0.1, 0.07, 0.03])
z = 1.5 * np.eye(K)[y] + rng.normal(size=(3000, K))
p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
rank = (p > p[np.arange(3000), y][:, None]).sum(1)  # 0 = first place
for k in (1, 2, 3):
    mine = (rank < k).mean()
    np.testing.assert_allclose(mine, top_k_accuracy_score(y, p, k=k))
    print(f"top-{k} {mine:.2f}", end="  ")
each = np.array([roc_auc_score(y == c, p[:, c]) for c in range(K)])
share = np.bincount(y) / len(y)
np.testing.assert_allclose(each.mean(), roc_auc_score(y, p, multi_class="ovr"))
weighted = roc_auc_score(y, p, multi_class="ovr", average="weighted")
np.testing.assert_allclose(each @ share, weighted)
pairs = []
for a in range(K):
    for b in range(K):
        if a != b:
            m = (y == a) | (y == b)
            pairs.append(roc_auc_score(y[m] == a, p[m, a]))
np.testing.assert_allclose(np.mean(pairs), roc_auc_score(y, p, multi_class="ovo"))
print(f"\nAUC one-vs-rest {each.mean():.2f}, one-vs-one {np.mean(pairs):.2f}")
