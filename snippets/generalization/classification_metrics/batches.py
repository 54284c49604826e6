import numpy as np
from sklearn.metrics import accuracy_score, precision_score, roc_auc_score

rng = np.random.default_rng(0)
y = np.zeros((20, 50), int)
y[:] = np.arange(50) < np.arange(2, 42, 2)[:, None]  # 4% to 80% positive
shift = 0.5 * rng.normal(size=(20, 1))  # scores of a batch move together
s = y + shift + 0.7 * rng.normal(size=y.shape)
for name, metric, z in (
    ("accuracy", accuracy_score, s > 0.5),
    ("precision", precision_score, s > 0.5),
    ("AUC", roc_auc_score, s),
):
    mean = np.mean([metric(a, b) for a, b in zip(y, z, strict=True)])
    whole = metric(y.ravel(), z.ravel())
    print(f"{name:9} mean of batches {mean:.3f}, whole {whole:.3f}")
hat = s > 0.5
TP, pred = (y * hat).sum(1), hat.sum(1)
np.testing.assert_allclose(TP.sum() / pred.sum(), precision_score(y.ravel(), hat.ravel()))
last = np.append(np.ones(10), [0.0])  # 10 full batches and one of 2 samples
sizes = np.append(np.full(10, 100), [2])
print(f"short last batch: {last.mean():.3f}, by samples {last @ sizes / sizes.sum():.3f}")
