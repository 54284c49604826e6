import math

import torch


def ciou(a, b):
    wh = torch.minimum(a[2:], b[2:]) - torch.maximum(a[:2], b[:2])
    inter = wh.clamp(min=0).prod()
    size_a, size_b = a[2:] - a[:2], b[2:] - b[:2]
    iou = inter / (size_a.prod() + size_b.prod() - inter)
    hull = torch.maximum(a[2:], b[2:]) - torch.minimum(a[:2], b[:2])
    rho = (a[:2] + a[2:] - b[:2] - b[2:]) / 2
    diou = iou - rho.square().sum() / hull.square().sum()
    angle = [torch.atan(x[0] / x[1]) for x in (size_a, size_b)]
    v = 4 / math.pi**2 * (angle[0] - angle[1]) ** 2
    alpha = v / (1 - iou + v)
    return iou, diou, v, diou - alpha * v


target = torch.tensor([0, 0, 4, 4], dtype=torch.float64)
cases = {  # box, squared centre distance over squared diagonal
    "moved": ((2, 1, 6, 5), 5 / (6**2 + 5**2)),
    "smaller": ((1, 1, 3, 3), 0),
    "tall": ((1, 0, 3, 4), 0),
    "thin": ((1.5, -2, 2.5, 6), 0),
}
for name, (box, far) in cases.items():
    iou, diou, v, value = ciou(torch.tensor(box, dtype=torch.float64), target)
    assert abs(iou - far - diou) < 1e-12
    ratio = (box[2] - box[0]) / (box[3] - box[1])
    gap = math.atan((1 - ratio) / (1 + ratio))  # arctan 1 - arctan r
    assert abs(v - (2 * gap / math.pi) ** 2) < 1e-12
    penalty = v**2 / (1 - iou + v)
    assert abs(value - (diou - penalty)) < 1e-12
    text = f"IoU {iou:.2f}  DIoU {diou:.2f}  v {v:.2f}  CIoU {value:.3f}"
    print(f"{name:7} ", text)
