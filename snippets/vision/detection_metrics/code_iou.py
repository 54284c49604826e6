# --8<-- [start:forward]
import torch
from pycocotools import mask


def box_iou(a, b):  # [N, 4], [M, 4] -> [N, M]
    lt = torch.maximum(a[:, None, :2], b[:, :2])  # [N, M, 2]
    rb = torch.minimum(a[:, None, 2:], b[:, 2:])
    inter = (rb - lt).clamp(min=0).prod(2)
    area_a, area_b = ((x[:, 2:] - x[:, :2]).prod(1) for x in (a, b))
    return inter / (area_a[:, None] + area_b - inter)


torch.manual_seed(0)
xywh_a, xywh_b = torch.rand(20, 4).double(), torch.rand(15, 4).double()
a, b = xywh_a.clone(), xywh_b.clone()
for x in (a, b):
    x[:, 2:] += x[:, :2]
expected = mask.iou(xywh_a.numpy(), xywh_b.numpy(), [0] * 15)
torch.testing.assert_close(box_iou(a, b), torch.from_numpy(expected))
print("disjoint pairs:", (box_iou(a, b) == 0).sum().item(), "of", 20 * 15)
# --8<-- [end:forward]


# --8<-- [start:backward]
def iou_and_gradient(a, b):  # [4], [4] -> IoU, dIoU/da
    lt, rb = torch.maximum(a[:2], b[:2]), torch.minimum(a[2:], b[2:])
    side = (rb - lt).clamp(min=0)  # w, h of the intersection
    size = a[2:] - a[:2]
    I = side.prod()
    U = size.prod() + (b[2:] - b[:2]).prod() - I
    touches = (side > 0).all()
    moves = torch.cat([-(a[:2] > b[:2]).double(), (a[2:] < b[2:]).double()])
    dI = moves * side.flip(0).repeat(2) * touches
    dA = torch.cat([-size.flip(0), size.flip(0)])
    dU = dA - dI
    return I / U, (dI * U - I * dU) / U**2


for one in a:
    for other in b:
        x = one.clone().requires_grad_()
        value = box_iou(x[None], other[None])[0, 0]
        (grad,) = torch.autograd.grad(value, x)
        expected = (value.detach(), grad)
        torch.testing.assert_close(iou_and_gradient(one, other), expected)
# --8<-- [end:backward]
