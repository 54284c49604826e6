import itertools

import numpy as np
from pycocotools import mask


def soft_nms(boxes, scores, method, t=0.3, sigma=0.5, floor=0.001):
    x1, y1, x2, y2 = boxes.T
    area = (x2 - x1) * (y2 - y1)
    s, left, keep, out = scores.copy(), np.arange(len(scores)), [], []
    while len(left):
        i = left[s[left].argmax()]
        left = left[left != i]
        keep.append(int(i))
        out.append(s[i])
        w = np.minimum(x2[i], x2[left]) - np.maximum(x1[i], x1[left])
        h = np.minimum(y2[i], y2[left]) - np.maximum(y1[i], y1[left])
        inter = np.clip(w, 0, None) * np.clip(h, 0, None)
        iou = inter / (area[i] + area[left] - inter)
        if method == "linear":
            s[left] *= np.where(iou > t, 1 - iou, 1)
        elif method == "gaussian":
            s[left] *= np.exp(-(iou**2) / sigma)
        else:
            s[left] *= iou <= t
        left = left[s[left] > floor]
    return keep, np.array(out)


rng = np.random.default_rng(0)
n = 6
xywh = np.c_[rng.uniform(0, 10, (n, 2)), rng.uniform(10, 20, (n, 2))]
boxes = np.c_[xywh[:, :2], xywh[:, :2] + xywh[:, 2:]]
scores = rng.uniform(0.5, 1, n)
iou = mask.iou(xywh, xywh, [0] * n)
factors = {
    "hard": (iou <= 0.3) * 1.0,
    "linear": np.where(iou > 0.3, 1 - iou, 1),
    "gaussian": np.exp(-(iou**2) / 0.5),
}
for method, f in factors.items():
    keep, out = soft_nms(boxes, scores, method)
    # the only order in which each box, decayed by those before it, is best
    answers = []
    for order in itertools.permutations(range(n)):
        s, F = scores[list(order)], f[np.ix_(order, order)]
        decayed = [s * F[:k].prod(0) for k in range(n)]
        if all(d[k] == d[k:].max() for k, d in enumerate(decayed)):
            answers.append((order, [d[k] for k, d in enumerate(decayed)]))
    kept = [k for k, s in enumerate(answers[0][1]) if s > 0.001]
    assert keep == [answers[0][0][k] for k in kept]
    np.testing.assert_allclose(out, [answers[0][1][k] for k in kept])
    print(f"{method:8} {len(keep)} boxes", *(f"{s:.2f}" for s in out))
