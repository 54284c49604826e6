import numpy as np
from sklearn.metrics import confusion_matrix, precision_score, recall_score

y = np.array([1] * 10 + [0] * 90)
yhat = np.array([1] * 8 + [0] * 2 + [1] * 4 + [0] * 86)
C = confusion_matrix(y, yhat)  # C[truth, prediction]
(TN, FP), (FN, TP) = C
print(C)
precision, recall = TP / C[:, 1].sum(), TP / C[1].sum()
specificity = TN / C[0].sum()
np.testing.assert_allclose(precision, precision_score(y, yhat))
np.testing.assert_allclose(recall, recall_score(y, yhat))
np.testing.assert_allclose(specificity, recall_score(y, yhat, pos_label=0))
np.testing.assert_array_equal(confusion_matrix(yhat, y), C.T)
print(f"TP {TP}  FP {FP}  FN {FN}  TN {TN}")
print(f"precision {precision:.2f}  recall {recall:.2f}")
print(f"specificity {specificity:.2f}  FPR {1 - specificity:.2f}")
