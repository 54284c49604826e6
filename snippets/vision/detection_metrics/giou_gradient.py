import torch
from pycocotools import mask


def losses(a, b):  # 1 - IoU, 1 - GIoU
    wh = torch.minimum(a[2:], b[2:]) - torch.maximum(a[:2], b[:2])
    inter = wh.clamp(min=0).prod()
    union = (a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod() - inter
    c = (torch.maximum(a[2:], b[2:]) - torch.minimum(a[:2], b[:2])).prod()
    return 1 - inter / union, 1 - inter / union + (c - union) / c


target = torch.tensor([0, 0, 2, 2], dtype=torch.float64)
box = torch.tensor([3, 0.5, 5, 2.5], dtype=torch.float64, requires_grad=True)
names = ("1 - IoU ", "1 - GIoU")
for name, loss in zip(names, losses(box, target), strict=True):
    (grad,) = torch.autograd.grad(loss, box, retain_graph=True)
    print(f"{name} = {loss.item():.2f}, gradient", *(f"{g:.2f}" for g in grad))
assert torch.autograd.gradcheck(lambda x: losses(x, target)[1], box)

c, union = 5 * 2.5, 8  # c = x2 (y2 - 0), union = 4 + (x2 - x1) (y2 - y1)
closed = torch.tensor([2, 2, union * 2.5 / c - 2, union * 5 / c - 2]) / c
torch.testing.assert_close(grad, closed.double())

meets = box.detach() - 2  # overlaps the target
xywh = torch.cat([meets[:2], meets[2:] - meets[:2]])[None].numpy()
expected = 1 - mask.iou(xywh, [[0, 0, 2, 2]], [0])[0, 0]
assert abs(losses(meets, target)[0] - expected) < 1e-12
meets.requires_grad_()
assert torch.autograd.gradcheck(lambda x: losses(x, target), meets)
