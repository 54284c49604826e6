import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

s = 20
box = {"bbox": [s, s, s, s], "area": s, "iscrowd": 0}
kinds = [1] * 90 + [2] * 10  # 90 cars, 10 lorries, class 3 does not occur
anns, dets = [], []
for i, c in enumerate(kinds, 1):
    anns.append({"id": i, "image_id": i, "category_id": c, **box})
    if c == 1 or i <= 92:  # all cars, 2 of 10 lorries
        dets.append({"image_id": i, "category_id": c, "score": -i, **box})
dets.append({"image_id": 1, "category_id": 3, "score": 0, **box})


with contextlib.redirect_stdout(io.StringIO()):
    coco = COCO()
    names = [{"id": c} for c in (1, 2, 3)]
    images = [{"id": ann["id"]} for ann in anns]
    coco.dataset = {
        "images": images,
        "annotations": anns,
        "categories": names,
    }
    coco.createIndex()
    run = COCOeval(coco, coco.loadRes(dets), "bbox")
    run.evaluate()
    run.accumulate()
    run.summarize()
each = run.eval["precision"][0, :, :, 0, 2].mean(0)
print("each class", [f"{x:.2f}" for x in each], f"mAP {run.stats[1]:.2f}")
np.testing.assert_allclose(each, [1, 21 / 101, -1])
np.testing.assert_allclose(run.stats[1], (1 + 21 / 101) / 2)

pairs = []
for image in run.evalImgs:  # every size range repeats the same boxes
    if image and image["aRng"] == run.params.areaRng[0]:
        pairs += zip(image["dtScores"], image["dtMatches"][0] > 0, strict=True)
correct = np.array([hit for _, hit in sorted(pairs, reverse=True)])
precision = correct.cumsum() / np.arange(1, len(correct) + 1)
envelope = np.maximum.accumulate(precision[::-1])[::-1]
pooled = (envelope * correct).sum() / len(kinds)
print(f"all classes in one ranking: {pooled:.2f}")
np.testing.assert_allclose(pooled, 92 / 100 * 92 / 93)
