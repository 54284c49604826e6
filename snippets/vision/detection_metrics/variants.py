import matplotlib.pyplot as plt
import torch


def variants(a, b):  # [n, 4], [4] -> IoU, GIoU, DIoU
    wh = torch.minimum(a[:, 2:], b[2:]) - torch.maximum(a[:, :2], b[:2])
    inter = wh.clamp(min=0).prod(1)
    union = (a[:, 2:] - a[:, :2]).prod(1) + (b[2:] - b[:2]).prod() - inter
    hull = torch.maximum(a[:, 2:], b[2:]) - torch.minimum(a[:, :2], b[:2])
    rho = (a[:, :2] + a[:, 2:] - b[:2] - b[2:]) / 2
    iou, c = inter / union, hull.prod(1)
    giou = iou - (c - union) / c
    diou = iou - rho.square().sum(1) / hull.square().sum(1)
    return iou, giou, diou


w, h = 2, 1
d = torch.linspace(0, 6, 61, dtype=torch.float64)  # offset along x
target = torch.tensor([0, 0, w, h], dtype=torch.float64)
box = target + torch.outer(d, torch.tensor([1, 0, 1, 0], dtype=torch.float64))
iou, giou, diou = variants(box, target)
torch.testing.assert_close(giou, (w - d) / (w + d))
torch.testing.assert_close(iou, giou.clamp(min=0))
torch.testing.assert_close(diou, iou - d**2 / ((w + d) ** 2 + h**2))

print("d    IoU  GIoU  DIoU")
for k in (10, 30, 60):
    print(f"{d[k]:.0f}  {iou[k]:5.2f} {giou[k]:5.2f} {diou[k]:5.2f}")
plt.plot(d, 1 - iou, "-", label="1 - IoU")
plt.plot(d, 1 - giou, "--", label="1 - GIoU")
plt.plot(d, 1 - diou, "-.", label="1 - DIoU")
plt.axvline(w, color="0.5", linestyle=":")
plt.xlabel("offset d of a box of width 2")
plt.ylabel("loss")
plt.legend()
plt.show()
