import math

import matplotlib.pyplot as plt
import torch


def values(a, b):  # [n, 4], [4] -> IoU, GIoU, DIoU, CIoU, each [n]
    wh = torch.minimum(a[:, 2:], b[2:]) - torch.maximum(a[:, :2], b[:2])
    inter = wh.clamp(min=0).prod(1)
    size_a, size_b = a[:, 2:] - a[:, :2], b[2:] - b[:2]
    union = size_a.prod(1) + size_b.prod() - inter
    hull = torch.maximum(a[:, 2:], b[2:]) - torch.minimum(a[:, :2], b[:2])
    iou, c = inter / union, hull.prod(1)
    rho = (a[:, :2] + a[:, 2:] - b[:2] - b[2:]) / 2
    diou = iou - rho.square().sum(1) / hull.square().sum(1)
    gap = torch.atan2(*size_a.T) - torch.atan2(*size_b)
    v = 4 / math.pi**2 * gap**2
    alpha = (v / (1 - iou + v)).detach()
    return torch.stack([iou, iou - (c - union) / c, diou, diou - alpha * v])


steps, names = 400, ("IoU", "GIoU", "DIoU", "CIoU")
target = torch.tensor([0, 0, 2, 1], dtype=torch.float64)
box = torch.tensor([[3, 2, 4, 3]] * 4, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([box], lr=0.05)
iou, width = [], []  # box k follows loss k
for step in range(steps):
    v = values(box, target)
    optimizer.zero_grad()
    (-v.diagonal().sum()).backward()
    optimizer.param_groups[0]["lr"] = 0.05 * (1 - step / steps)
    optimizer.step()
    iou.append(v[0].detach())
    width.append((box[:, 2] - box[:, 0]).detach())
iou, width = torch.stack(iou), torch.stack(width)  # [steps, 4]
for k, style in enumerate(("-", "--", "-.", ":")):
    good = (iou[:, k] > 0.5).tolist()
    when = good.index(True) if any(good) else "never"
    widest = width[:, k].max()
    print(f"{names[k]:4} widest {widest:.1f}, IoU 0.5 at step {when}")
    plt.plot(iou[:, k], style, label=f"1 - {names[k]}")
assert iou[-1, 0] == 0 and (iou[-1, 1:] > 0.95).all()
assert (width[:, 0] == 1).all() and width[:, 1].max() > width[:, 2].max()
plt.xlabel("gradient steps")
plt.ylabel("IoU")
plt.legend()
plt.show()
