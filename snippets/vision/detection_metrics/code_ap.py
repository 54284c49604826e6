import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval


def average_precision(correct, P, method):  # correct: [n], best score first
    tp = np.cumsum(correct)
    precision = tp / np.arange(1, len(tp) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    if method == "all":
        return (envelope * correct).sum() / P
    R = {"11": 11, "101": 101}[method]
    # first rank with tp / P >= k / (R - 1), in integers
    first = np.searchsorted(tp * (R - 1), np.arange(R) * P)
    return np.append(envelope, 0)[first].mean()


def pycoco(correct, P, levels):  # a hit shares its image with an object
    hits = np.flatnonzero(correct)
    missed = len(correct) + np.arange(P - len(hits))
    places = np.r_[hits, missed].tolist()
    s = 10
    size = {"category_id": 1, "bbox": [s] * 4, "area": s, "iscrowd": 0}
    ids = iter(range(1, P + 1))
    anns = [{"id": next(ids), "image_id": k, **size} for k in places]
    dets = [{"image_id": k, "score": -k, **size} for k in range(len(correct))]
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = {
            "images": [{"id": k} for k in range(len(correct) + len(missed))],
            "annotations": anns,
            "categories": [{"id": 1}],
        }
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(dets), "bbox")
        run.params.recThrs = levels - 1e-9
        run.evaluate()
        run.accumulate()
    return run.eval["precision"][:, :, 0, 0].mean()


rng = np.random.default_rng(0)
for P in range(1, 12):
    grids = {"11": np.arange(11) / 10, "101": np.arange(101) / 100}
    grids["all"] = np.arange(1, P + 1) / P
    for wrong in range(0, 12, 4):
        hits = [1] * rng.integers(1, P + 1)
        correct = rng.permutation(hits + [0] * wrong)
        for method, levels in grids.items():
            ap = average_precision(correct, P, method)
            np.testing.assert_allclose(ap, pycoco(correct, P, levels))
example = np.array([1, 1, 0, 1, 0, 0, 1, 0])
for method in ("11", "all", "101"):
    print(f"{method:>3}: {average_precision(example, 5, method):.3f}")
