import torch


def iou(a, b):  # x1, y1, x2, y2
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    inter = max(w, 0) * max(h, 0)
    area_a, area_b = ((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b))
    union = area_a + area_b - inter
    return inter, union, inter / union


def cells(box):  # unit cells covered by the box
    grid = torch.zeros(8, 8, dtype=torch.bool)
    grid[box[1] : box[3], box[0] : box[2]] = True
    return grid


a = (0, 0, 4, 3)
for b in ((2, 1, 6, 4), (1, 1, 3, 2), (4, 0, 8, 3), (5, 4, 8, 6), a):
    inter, union, value = iou(a, b)
    assert inter == (cells(a) & cells(b)).sum()
    assert union == (cells(a) | cells(b)).sum()
    print(f"{b}: {inter:2d} / {union:2d} = {value:.2f}")
