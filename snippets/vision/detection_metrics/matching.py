import contextlib
import io

from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

truth = {
    1: [(0, 0, 10, 10), (20, 0, 10, 12), (0, 20, 10, 10)],
    2: [(0, 0, 20, 20), (40, 40, 20, 20)],
}
found = [  # score, image, x, y, w, h
    (0.95, 1, (1, 0, 10, 10)),
    (0.90, 2, (0, 2, 20, 20)),
    (0.85, 1, (0, 1, 10, 10)),
    (0.80, 1, (20, 2, 10, 12)),
    (0.70, 2, (40, 50, 20, 20)),
    (0.60, 1, (27, 5, 10, 10)),
    (0.50, 1, (2, 20, 10, 10)),
    (0.40, 2, (32, 42, 10, 10)),
]


def iou(a, b):
    end = [min(a[k] + a[k + 2], b[k] + b[k + 2]) for k in (0, 1)]
    inter = max(end[0] - max(a[0], b[0]), 0) * max(end[1] - max(a[1], b[1]), 0)
    return inter / (a[2] * a[3] + b[2] * b[3] - inter)


taken, flags = set(), []
for score, image, box in sorted(found, reverse=True):
    each = [(iou(box, g), k) for k, g in enumerate(truth[image])]
    free = [(x, k) for x, k in each if (image, k) not in taken]
    best, k = max(free, default=(0, 0))
    flags.append(best >= 0.5)
    if best >= 0.5:
        taken.add((image, k))
    verdict = "TP" if best >= 0.5 else "FP"
    print(f"{score:.2f}  image {image}  IoU {max(each)[0]:.2f}  {verdict}")
print("FN:", sum(map(len, truth.values())) - sum(flags))

pairs = [(i, g) for i in truth for g in truth[i]]
anns = [
    {"id": k, "image_id": i, "bbox": list(g), "area": g[2] * g[3]}
    for k, (i, g) in enumerate(pairs, 1)
]
dets = [{"image_id": i, "bbox": list(b), "score": s} for s, i, b in found]
for box in anns + dets:
    box |= {"category_id": 1, "iscrowd": 0}
with contextlib.redirect_stdout(io.StringIO()):
    coco = COCO()
    images = [{"id": 1}, {"id": 2}]
    coco.dataset = {
        "images": images,
        "annotations": anns,
        "categories": [{"id": 1}],
    }
    coco.createIndex()
    run = COCOeval(coco, coco.loadRes(dets), "bbox")
    run.evaluate()
by_score = {}
for image in run.evalImgs[:2]:  # all sizes
    hits = image["dtMatches"][0] > 0  # IoU threshold 0.5
    by_score |= dict(zip(image["dtScores"], hits, strict=True))
assert flags == [bool(by_score[s]) for s in sorted(by_score, reverse=True)]
