import numpy as np
from sklearn.metrics import accuracy_score, f1_score

C = np.array([[90, 10, 0], [30, 10, 0], [2, 1, 2]])  # C[truth, prediction]
i, j = np.indices(C.shape)
y, yhat = np.repeat(i.ravel(), C.ravel()), np.repeat(j.ravel(), C.ravel())
TP, pred, true = C.diagonal(), C.sum(0), C.sum(1)
F = 2 * TP / (pred + true)
micro = 2 * TP.sum() / (pred.sum() + true.sum())  # sum FP = sum FN
P, R = (TP / pred).mean(), (TP / true).mean()
values = {"micro": micro, "macro": F.mean(), "weighted": F @ true / C.sum()}
for name, value in values.items():
    np.testing.assert_allclose(value, f1_score(y, yhat, average=name))
np.testing.assert_allclose(micro, accuracy_score(y, yhat))
two = f1_score(y, yhat, average="micro", labels=[1, 2])
assert abs(two - 2 * TP[1:].sum() / (pred + true)[1:].sum()) < 1e-12
print("F1 of each class ", *(f"{f:.2f}" for f in F))
print(*(f"{k} {v:.2f}  " for k, v in values.items()))
print(f"accuracy {micro:.2f}, micro without class 0: {two:.2f}")
print(f"F1 of macro P and macro R: {2 * P * R / (P + R):.2f}")
