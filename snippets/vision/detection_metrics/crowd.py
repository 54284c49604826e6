import contextlib
import io

import numpy as np
from pycocotools import mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

person, crowd = [200, 0, 20, 40], [0, 0, 100, 40]  # x, y, w, h
found = [(0.9, [10, 0, 10, 40]), (0.7, person)]
where = {"image_id": 1, "category_id": 1}


def ap50(iscrowd):
    boxes = [(person, 0), (crowd, iscrowd)]
    ids, anns = iter(range(1, 3)), []
    for b, c in boxes:
        new = {"id": next(ids), "bbox": b, "area": sum(b), "iscrowd": c}
        anns.append({**new, **where})
    dets = [{"bbox": b, "score": s, **where} for s, b in found]
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = {
            "images": [{"id": 1}],
            "annotations": anns,
            "categories": [{"id": 1}],
        }
        coco.createIndex()
        run = COCOeval(coco, coco.loadRes(dets), "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats[1]


first = [found[0][1]]
ordinary, inside = (mask.iou(first, [crowd], [c])[0, 0] for c in (0, 1))
np.testing.assert_allclose([ordinary, inside], [10 / 100, 1])
print(f"overlap with the crowd: IoU {ordinary:.1f}, as a crowd {inside:.1f}")
print(f"AP50 crowd ignored {ap50(1):.2f}, crowd as an object {ap50(0):.2f}")
np.testing.assert_allclose([ap50(1), ap50(0)], [1, 51 / 101 / 2])
