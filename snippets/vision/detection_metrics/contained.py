def variants(a, b):
    w, h = (min(a[k + 2], b[k + 2]) - max(a[k], b[k]) for k in (0, 1))
    inter = max(w, 0) * max(h, 0)
    union = sum((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b)) - inter
    W, H = (max(a[k + 2], b[k + 2]) - min(a[k], b[k]) for k in (0, 1))
    rho2 = sum((a[k] + a[k + 2] - b[k] - b[k + 2]) ** 2 / 4 for k in (0, 1))
    iou = inter / union
    return iou, iou - (W * H - union) / (W * H), iou - rho2 / (W**2 + H**2)


outer = (0, 0, 4, 4)
print("inner box      IoU   GIoU  DIoU")
for inner in ((1, 1, 3, 3), (0, 1, 2, 3), (0, 0, 2, 2)):
    iou, giou, diou = variants(outer, inner)
    rho2 = sum((2 - (inner[k] + inner[k + 2]) / 2) ** 2 for k in (0, 1))
    assert iou == giou == 4 / 16
    assert diou == iou - rho2 / 32
    print(inner, f" {iou:.2f}  {giou:.2f}  {diou:.3f}")
