import contextlib
import io

import matplotlib.pyplot as plt
import numpy as np
from pycocotools import mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

rng = np.random.default_rng(0)
images, side, gap = 60, 60, 25  # two objects per image, IoU 35/85
gt = np.array([[0, 0, side, side], [gap, 0, side, side]], float)
truth, found = [], []
for image in range(images):
    for box in gt:
        truth.append((image, box))
        for _ in range(5):
            guess = box + rng.normal(0, 3, 4)
            quality = mask.iou([guess], [box], [0])[0, 0]
            found.append((image, guess, quality + rng.normal(0, 0.05)))


def nms(boxes, scores, t):
    keep, order = [], np.argsort(-scores)
    while len(order):
        keep.append(order[0])
        iou = mask.iou(boxes[order], boxes[order[:1]], [0])[:, 0]
        order = order[1:][iou[1:] <= t]
    return keep


def ap50(found):
    image_ids = [{"id": i} for i in range(images)]
    common = {"category_id": 1, "iscrowd": 0, "area": side**2}
    anns = [{"image_id": i, "bbox": list(b), **common} for i, b in truth]
    for k, ann in enumerate(anns, 1):
        ann["id"] = k
    dets = [{"image_id": i, "bbox": list(b), "score": s} for i, b, s in found]
    for det in dets:
        det["category_id"] = 1
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = {
            "images": image_ids,
            "annotations": anns,
            "categories": [{"id": 1}],
        }
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(dets), "bbox")
        run.params.iouThrs = np.array([0.5])
        run.evaluate()
        run.accumulate()
    precision, recall = run.eval["precision"], run.eval["recall"]
    return precision[0, :, 0, 0, 2].mean(), recall[0, 0, 0, 2]


grid = np.linspace(0.1, 0.9, 9)
rows = []
for t in grid:
    kept = []
    for image in range(images):
        mine = [f for f in found if f[0] == image]
        boxes, scores = (np.array([f[k] for f in mine]) for k in (1, 2))
        kept += [mine[k] for k in nms(boxes, scores, t)]
    rows.append((*ap50(kept), len(kept) / len(truth)))
    if round(t, 1) in (0.3, 0.6, 0.9):
        text = "AP50 {:.2f}, recall {:.2f}, boxes per object {:.1f}"
        print(f"t = {t:.1f}:", text.format(*rows[-1]))
ap, recall, boxes = np.array(rows).T
assert ap.argmax() not in (0, 8) and (np.diff(boxes) >= 0).all()
plt.plot(grid, ap, "o-", label="AP50")
plt.plot(grid, recall, "s--", label="recall")
plt.axvline(35 / 85, color="0.5", linestyle=":")
plt.xlabel("NMS threshold")
plt.legend()
plt.show()
