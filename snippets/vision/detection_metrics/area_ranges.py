import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

truth = [(1, 20), (2, 25), (3, 50)]  # image, side: small, small, medium
found = [(3, 50), (1, 20), (4, 10), (4, 200)]  # best score first
anns, dets = [], []
for image, s in truth:
    where = {"image_id": image, "category_id": 1, "bbox": [s, s, s, s]}
    anns.append({"id": image, "area": s * s, "iscrowd": 0, **where})
for rank, (image, s) in enumerate(found):
    where = {"image_id": image, "category_id": 1, "bbox": [s, s, s, s]}
    dets.append({"score": -rank, **where})
with contextlib.redirect_stdout(io.StringIO()):
    coco = COCO()
    images = [{"id": image} for image, *_ in truth + found]
    coco.dataset = {
        "images": images,
        "annotations": anns,
        "categories": [{"id": 1}],
    }
    coco.createIndex()
    run = COCOeval(coco, coco.loadRes(dets), "bbox")
    run.params.iouThrs = np.array([0.5])
    run.evaluate()
    run.accumulate()
    run.summarize()
print("sides of objects", *(s for _, s in truth), end="; ")
print("of detections", *(s for _, s in found))
ap = run.stats[[1, 3, 4, 5]]
names = ["all", "small", "medium", "large"]
print("AP50", *(f" {names.pop(0)} {value:.2f}" for value in ap))
limits = [[0, 1e10], [0, 32**2], [32**2, 96**2], [96**2, 1e10]]
assert run.params.areaRng == limits
by_hand = [67 / 101, 51 / 101, 1, -1]  # recall 2/3, 1/2, 1/1, no large object
np.testing.assert_allclose(ap, by_hand)
ignored = dict.fromkeys(map(tuple, limits), 0)
for image in run.evalImgs:
    if image:
        ignored[tuple(image["aRng"])] += int(image["dtIgnore"][0].sum())
print("detections ignored:", *ignored.values())
