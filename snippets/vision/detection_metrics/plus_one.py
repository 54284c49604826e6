from pycocotools import mask


def iou(a, b, one):  # one = 1: inclusive pixel indices
    side = [min(a[k + 2], b[k + 2]) - max(a[k], b[k]) + one for k in (0, 1)]
    inter = max(side[0], 0) * max(side[1], 0)
    area = [(x[2] - x[0] + one) * (x[3] - x[1] + one) for x in (a, b)]
    return inter / (area[0] + area[1] - inter)


a, b = (0, 0, 10, 10), (10, 0, 20, 10)
print(f"touching:     {iou(a, b, 0):.3f}, with +1 {iou(a, b, 1):.3f}")
assert iou(a, b, 1) == 11 / 231
assert mask.iou([[0, 0, 10, 10]], [[10, 0, 10, 10]], [0]) == iou(a, b, 0)

a, b = (0.0, 0.0, 0.2, 0.2), (0.5, 0.5, 0.7, 0.7)  # coordinates in [0, 1]
print(f"normalised:   {iou(a, b, 0):.3f}, with +1 {iou(a, b, 1):.3f}")

a, b = (0, 0, 9, 9), (5, 0, 14, 9)  # first and last pixel
as_edges = iou((0, 0, 10, 10), (5, 0, 15, 10), 0)
print(f"pixel ranges: {iou(a, b, 0):.3f}, with +1 {iou(a, b, 1):.3f}")
assert iou(a, b, 1) == as_edges == 5 / 15
