import itertools

import matplotlib.pyplot as plt
import numpy as np
from pycocotools import mask

rng = np.random.default_rng(0)
# x, y, w, h
objects = np.array([[10, 10, 30, 40], [24, 14, 30, 40], [70, 30, 25, 25]])
boxes = np.repeat(objects, 3, 0) + rng.normal(0, 2, (9, 4))
scores = rng.uniform(0.3, 1, 9)
t = 0.5
overlap = mask.iou(boxes, boxes, [0] * 9) > t  # [9, 9]


def nms(scores, overlap):
    keep, order = [], np.argsort(-scores)
    while len(order):
        keep.append(order[0])
        order = order[1:][~overlap[order[0], order[1:]]]
    return keep


def valid(kept):
    clash = any(overlap[i, j] for i, j in itertools.combinations(kept, 2))
    explained = all(
        any(overlap[i, j] and scores[j] > scores[i] for j in kept)
        for i in range(9)
        if i not in kept
    )
    return explained and not clash


keep = nms(scores, overlap)
subsets = (s for r in range(10) for s in itertools.combinations(range(9), r))
assert [set(s) for s in subsets if valid(s)] == [set(keep)]
print("kept", len(keep), "of 9, scores", [f"{s:.2f}" for s in scores[keep]])

axes = plt.subplots(1, 2, sharey=True, figsize=(5, 2.6))[1]
for ax, shown in zip(axes, (range(9), keep), strict=True):
    for i in shown:
        x, y, w, h = boxes[i]
        colour, line = (("C0", "-"), ("C1", "--"), ("C2", ":"))[i // 3]
        frame = [x, x + w, x + w, x, x], [y, y, y + h, y + h, y]
        ax.plot(*frame, line, color=colour)
    ax.set(title=f"{len(shown)} boxes", aspect="equal")
    ax.set(xlim=(0, 105), ylim=(65, 0))
plt.show()
