import numpy as np
from pycocotools import mask
from sklearn.metrics import average_precision_score

# x, y, w, h: two people, and the first one again
boxes = np.array([[0, 0, 40, 100], [10, 0, 40, 100], [0, 5, 40, 100.0]])
score = np.array([0.95, 0.85, 0.90])
iou = mask.iou(boxes, boxes, [0] * 3)
np.testing.assert_allclose(iou[0], [1, 30 / 50, 95 / 105])
correct = np.array([1, 1, 0])

hard = score.copy()
hard[1:] *= iou[0, 1:] <= 0.5
linear = score.copy()
linear[1:] *= 1 - iou[0, 1:]
linear[2] *= 1 if iou[1, 2] < 0.5 else 1 - iou[1, 2]
gauss = score.copy()
gauss[1:] *= np.exp(-(iou[0, 1:] ** 2) / 0.5)
gauss[2] *= np.exp(-(iou[1, 2] ** 2) / 0.5)
methods = {"none": score, "hard": hard, "linear": linear, "gauss": gauss}
for name, s in methods.items():
    kept = s > 0
    recall = correct[kept].sum() / 2
    ap = average_precision_score(correct[kept], s[kept]) * recall
    print(f"{name:6} scores {s[0]:.2f} {s[1]:.2f} {s[2]:.2f}  AP {ap:.2f}")
assert linear[1] > linear[2] > 0 and gauss[1] > gauss[2] > 0
