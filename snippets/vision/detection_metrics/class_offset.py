import numpy as np
from pycocotools import mask


def nms(xywh, scores, t):
    keep, order = [], np.argsort(-scores)
    while len(order):
        keep.append(int(order[0]))
        if len(order) == 1:
            break
        iou = mask.iou(xywh[order[1:]], xywh[order[:1]], [0])[:, 0]
        order = order[1:][iou <= t]
    return keep


rng = np.random.default_rng(0)
n, K = 200, 4
xywh = np.c_[rng.uniform(-50, 50, (n, 2)), rng.uniform(10, 60, (n, 2))]
scores, label = rng.uniform(size=n), rng.integers(K, size=n)

per_class = []
for c in range(K):
    mine = np.flatnonzero(label == c)
    per_class += [int(mine[i]) for i in nms(xywh[mine], scores[mine], 0.5)]

edge = xywh[:, :2] + xywh[:, 2:]
step = edge.max() - xywh[:, :2].min() + 1
moved = xywh.copy()
moved[:, :2] += (label * step)[:, None]
offset = nms(moved, scores, 0.5)
assert sorted(per_class) == sorted(offset)
agnostic = nms(xywh, scores, 0.5)
assert len(agnostic) < len(offset)
too_small = nms(xywh + np.outer(label, [1, 1, 0, 0]), scores, 0.5)
print(f"offset {step:.1f} per class index")
print(f"per class {len(per_class)}, with offset {len(offset)}")
print(f"offset too small {len(too_small)}, ignoring classes {len(agnostic)}")
edges = np.array([100, 110], np.float16) + np.float16(40000)
print(f"float16 width of 10 after a shift by 40000: {edges[1] - edges[0]}")
