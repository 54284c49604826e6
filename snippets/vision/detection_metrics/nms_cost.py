import numpy as np
from pycocotools import mask


def nms(boxes, t):  # sorted by score, [n, 4] as x, y, w, h
    keep, pairs = [], 0
    while len(boxes):
        best, boxes = boxes[:1], boxes[1:]
        keep.append(best)
        pairs += len(boxes)
        if len(boxes):
            boxes = boxes[mask.iou(boxes, best, [0])[:, 0] <= t]
    return len(keep), pairs


n, clusters = 120, 6
apart = np.c_[np.arange(n) * 20.0, np.zeros(n), np.full((n, 2), 10.0)]
same = apart[:1].repeat(n, 0)
grouped = apart[:clusters].repeat(n // clusters, 0)
g = n // clusters
grouped = np.concatenate([grouped[k::g] for k in range(g)])
cases = {"no overlap": apart, "one object": same, "6 objects": grouped}
for name, boxes in cases.items():
    keep, pairs = nms(boxes, 0.5)
    print(f"{name:10}: kept {keep:3d}, {pairs:4d} IoUs")
assert nms(apart, 0.5) == (n, n * (n - 1) // 2)
assert nms(same, 0.5) == (1, n - 1)
assert nms(grouped, 0.5)[1] == sum(n - 1 - k * g for k in range(clusters))
