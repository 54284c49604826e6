import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

rng = np.random.default_rng(0)


def evaluate(counts):  # one image, counts[c] objects of class c, all found
    anns, dets, ids = [], [], iter(range(1, 999))
    for c, count in enumerate(counts):
        for box in rng.uniform(1, 500, (count, 4)).tolist():
            where = {"image_id": 1, "category_id": c, "bbox": box}
            anns.append({"id": next(ids), "area": count, "iscrowd": 0, **where})
            dets.append({"score": rng.uniform(), **where})
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        names = [{"id": c} for c in range(len(counts))]
        coco.dataset = {
            "images": [{"id": 1}],
            "annotations": anns,
            "categories": names,
        }
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(dets), "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats


one, two = evaluate([125]), evaluate([100, 100])
for name, stats in (("one class, 125", one), ("two classes, 100 each", two)):
    text = "AR1 {:.3f}  AR10 {:.2f}  AR100 {:.2f}".format(*stats[6:])
    print(f"{name:21} AP {stats[0]:.2f}  {text}")
np.testing.assert_allclose(one[6:9], np.array([1, 10, 100]) / 125)
np.testing.assert_allclose(one[0], 81 / 101)
assert two[0] == two[8] == 1
