import contextlib
import io

import matplotlib.pyplot as plt
import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

rng = np.random.default_rng(0)
n = 150  # one 100 x 100 object per image
side = 100
box = np.r_[rng.uniform(50, 60, 2), side, side]
common = {"category_id": 1, "bbox": list(box), "area": side, "iscrowd": 0}
anns = [{"id": i + 1, "image_id": i, **common} for i in range(n)]


def evaluate(dets):
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        images = [{"id": i} for i in range(n)]
        coco.dataset = {
            "images": images,
            "annotations": anns,
            "categories": [{"id": 1}],
        }
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(dets), "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats, run.eval["precision"][:, :, 0, 0, 2].mean(1)


thresholds = np.linspace(0.5, 0.95, 10)
results = []
for name, rate, noise, style in (("A", 0.98, 8, "o-"), ("B", 0.75, 2, "s--")):
    dets = [
        {
            "image_id": i,
            "category_id": 1,
            "bbox": list(box + rng.normal(0, noise, 4)),
            "score": rng.uniform(),
        }
        for i in np.flatnonzero(rng.uniform(size=n) < rate)
    ]
    stats, curve = evaluate(dets)
    np.testing.assert_allclose(stats[0], curve.mean())
    np.testing.assert_allclose(stats[1:3], curve[[0, 5]])
    results.append(stats)
    print("{}: AP {:.2f}  AP50 {:.2f}  AP75 {:.2f}".format(name, *stats))
    plt.plot(thresholds, curve, style, label=f"detector {name}")
a, b = results
assert a[1] > b[1] and a[0] < b[0]
plt.xlabel("IoU threshold")
plt.ylabel("AP")
plt.legend()
plt.show()
