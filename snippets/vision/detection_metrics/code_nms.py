import itertools

import numpy as np
from pycocotools import mask


def nms(boxes, scores, labels, t):  # [n, 4] as x1, y1, x2, y2
    step = boxes.max() - boxes.min() + 1
    x1, y1, x2, y2 = (boxes + labels[:, None] * step).T
    area = (x2 - x1) * (y2 - y1)
    order, keep = np.argsort(-scores), []
    while len(order):
        i, rest = order[0], order[1:]
        keep.append(int(i))
        w = np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest])
        h = np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest])
        inter = np.clip(w, 0, None) * np.clip(h, 0, None)
        iou = inter / (area[i] + area[rest] - inter)
        order = rest[iou <= t]
    return keep


rng = np.random.default_rng(0)
sizes = []
for _ in range(20):
    n, t = 8, rng.uniform(0.1, 0.6)
    xywh = np.c_[rng.uniform(-5, 5, (n, 2)), rng.uniform(1, 9, (n, 2))]
    scores, labels = rng.uniform(size=n), rng.integers(2, size=n)
    clash = (mask.iou(xywh, xywh, [0] * n) > t) & (labels[:, None] == labels)
    # the only set without clashes in which every absent box has a better rival
    answers = []
    for bits in itertools.product([False, True], repeat=n):
        kept = np.array(bits)
        rival = (clash & kept & (scores > scores[:, None])).any(1)
        if (rival == ~kept).all():
            answers.append(np.flatnonzero(kept).tolist())
    xyxy = np.c_[xywh[:, :2], xywh[:, :2] + xywh[:, 2:]]
    keep = nms(xyxy, scores, labels, t)
    assert answers == [sorted(keep)]
    assert (np.diff(scores[keep]) < 0).all()
    sizes.append(len(keep))
low, high = min(sizes), max(sizes)
print(f"kept {low} to {high} of 8 boxes, on average {np.mean(sizes):.1f}")
