import numpy as np
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    f1_score,
    hamming_loss,
    jaccard_score,
)

rng = np.random.default_rng(0)
Y = rng.random((400, 6)) < 0.3  # [N, labels]
S = Y + 0.7 * rng.normal(size=Y.shape)
Z = S > 0.5
wrong = (Y != Z).mean()
subset = (Y == Z).all(1).mean()
both, either = (Y & Z).sum(1), (Y | Z).sum(1)
jaccard = np.where(either, both / np.maximum(either, 1), 1).mean()
np.testing.assert_allclose(wrong, hamming_loss(Y, Z))
np.testing.assert_allclose(subset, accuracy_score(Y, Z))
np.testing.assert_allclose(jaccard, jaccard_score(Y, Z, average="samples", zero_division=1))
mAP = np.mean([average_precision_score(y, s) for y, s in zip(Y.T, S.T, strict=True)])
np.testing.assert_allclose(mAP, average_precision_score(Y, S))
micro = f1_score(Y, Z, average="micro")
np.testing.assert_allclose(micro, f1_score(Y.ravel(), Z.ravel()))
print(f"Hamming loss {wrong:.2f}, subset accuracy {subset:.2f}")
print(f"if independent: {(1 - wrong) ** 6:.2f}")
print(f"Jaccard {jaccard:.2f}  micro-F1 {micro:.2f}  mAP {mAP:.2f}")
print(f"all labels off: Hamming loss {hamming_loss(Y, 0 * Z):.2f}")
