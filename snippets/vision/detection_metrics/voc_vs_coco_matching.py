import numpy as np
from pycocotools import mask

truth = [[0, 0, 20, 20], [7, 0, 20, 20]]  # x, y, w, h
found = [[3, 0, 20, 20], [1, 0, 20, 20]]  # by score
iou = mask.iou(found, truth, [0, 0])  # [found, truth]
np.testing.assert_allclose(iou, [[17 / 23, 16 / 24], [19 / 21, 14 / 26]])


def voc(iou):  # nearest object first, then ask whether it is taken
    taken, flags = set(), []
    for row in iou:
        k = int(row.argmax())
        flags.append(row[k] > 0.5 and k not in taken)
        if flags[-1]:
            taken.add(k)
    return flags


def coco(iou):  # nearest among the objects that are not taken
    taken, flags = set(), []
    for row in iou:
        free = [k for k in range(len(row)) if k not in taken]
        k = max(free, key=lambda j: row[j], default=None)
        flags.append(k is not None and row[k] >= 0.5)
        if flags[-1]:
            taken.add(k)
    return flags


for name, rule in (("VOC ", voc), ("COCO", coco)):
    print(name, ["TP" if f else "FP" for f in rule(iou)])
half = mask.iou([[0, 0, 10, 10]], [[0, 0, 10, 20]], [0])
print("IoU exactly 0.5: voc_eval.py", *voc(half), " COCO", *coco(half))
assert voc(iou) == [True, False] and coco(iou) == [True, True]
