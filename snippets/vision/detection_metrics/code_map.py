# --8<-- [start:match]
import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval


def overlaps(dets, truth, crowd):  # [D, 4], [G, 4] as x, y, w, h -> [D, G]
    lt = np.maximum(dets[:, None, :2], truth[:, :2])
    end_d, end_g = (x[:, :2] + x[:, 2:] for x in (dets, truth))
    rb = np.minimum(end_d[:, None], end_g)
    inter = np.clip(rb - lt, 0, None).prod(2)
    area = dets[:, 2:].prod(1)[:, None]
    return inter / np.where(crowd, area, area + truth[:, 2:].prod(1) - inter)


def match(iou, crowd, ignore, t):  # dets by score -> hit, ignored
    taken = np.zeros(len(ignore), bool)
    hit, skip = np.zeros((2, len(iou)), bool)
    for d, row in enumerate(iou):
        for wanted in (~ignore, ignore):  # real objects first
            free = wanted & (~taken | crowd) & (row >= t)
            if free.any():
                g = np.where(free, row, -1).argmax()
                taken[g] = hit[d] = True
                skip[d] = ignore[g]
                break
    return hit, skip


# --8<-- [end:match]


# --8<-- [start:map]
# rows of truth and dets: image, class, x, y, w, h, crowd or score
def coco_ap(truth, dets, K, t, size):
    aps = []
    for c in range(K):
        rows, P = [], 0
        for image in np.unique(np.r_[truth[:, 0], dets[:, 0]]):
            g = truth[(truth[:, :2] == (image, c)).all(1)]
            d = dets[(dets[:, :2] == (image, c)).all(1)]
            d = d[np.argsort(-d[:, 6], kind="stable")][:100]
            crowd = g[:, 6] == 1
            area_g, area_d = g[:, 4] * g[:, 5], d[:, 4] * d[:, 5]
            ignore = crowd | (area_g < size[0]) | (area_g > size[1])
            iou = overlaps(d[:, 2:6], g[:, 2:6], crowd)
            hit, skip = match(iou, crowd, ignore, t)
            skip |= ~hit & ((area_d < size[0]) | (area_d > size[1]))
            rows += list(zip(d[~skip, 6], hit[~skip], strict=True))
            P += (~ignore).sum()
        if P == 0:
            continue
        correct = np.array([h for _, h in sorted(rows, reverse=True)] + [0])
        tp = correct.cumsum()
        precision = tp / np.arange(1, len(tp) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        first = np.searchsorted(tp / P, np.linspace(0, 1, 101))
        aps.append(np.append(envelope, 0)[first].mean())
    return np.mean(aps) if aps else -1


# --8<-- [end:map]


# --8<-- [start:check]
def pycoco(truth, dets, K):
    anns, found = [], []
    for rows, out in ((truth, anns), (dets, found)):
        for image, c, x, y, w, h, last in rows:
            where = {"image_id": int(image), "category_id": int(c)}
            out.append({**where, "bbox": [x, y, w, h], "score": last})
    for k, ann in enumerate(anns):
        x, y, w, h = ann["bbox"]
        ann |= {"id": k + 1, "area": w * h, "iscrowd": int(ann["score"])}
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        names, images = ([{"id": k} for k in range(n)] for n in (K, 4))
        coco.dataset = {"images": images, "categories": names}
        coco.dataset["annotations"] = anns
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(found), "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats[:6]


rng = np.random.default_rng(0)
sizes = [[0, 1e10], [0, 32**2], [32**2, 96**2], [96**2, 1e10]]
thresholds = np.linspace(0.5, 0.95, 10)
for _ in range(6):
    G, K = 24, 3
    side = rng.choice([20, 60, 140], (G, 1)) * rng.uniform(0.8, 1.2, (G, 2))
    place = rng.uniform(0, 300, (G, 2))
    kind = np.c_[rng.integers(4, size=G), rng.integers(K, size=G)]
    truth = np.c_[kind, place, side, rng.uniform(size=G) < 0.15]
    near = truth[rng.integers(G, size=40), :6]
    near[:, 2:] += near[:, 4:5] * rng.normal(0, 0.06, (40, 4))
    where = np.c_[rng.integers(4, size=20), rng.integers(K, size=20)]
    far = np.c_[where, rng.uniform(10, 200, (20, 4))]
    score = rng.permutation(60) / 60 + np.repeat([0.305, 0], [40, 20])
    dets = np.c_[np.r_[near, far], score]
    each = [[coco_ap(truth, dets, K, t, s) for t in thresholds] for s in sizes]
    ap = [np.mean(x) for x in each]
    ap[1:1] = [each[0][0], each[0][5]]  # IoU 0.50 and 0.75
    np.testing.assert_allclose(ap, pycoco(truth, dets, K))
print("AP {:.2f}  AP50 {:.2f}  AP75 {:.2f}".format(*ap))
print("small {:.2f}  medium {:.2f}  large {:.2f}".format(*ap[3:]))
# --8<-- [end:check]
