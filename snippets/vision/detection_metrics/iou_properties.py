import itertools

import torch

torch.manual_seed(0)


def overlap(a, b):  # [..., 4] -> intersection, sum of areas
    lt = torch.maximum(a[..., :2], b[..., :2])
    wh = torch.minimum(a[..., 2:], b[..., 2:]) - lt
    area = [(x[..., 2:] - x[..., :2]).prod(-1) for x in (a, b)]
    return wh.clamp(min=0).prod(-1), area[0] + area[1]


def jaccard(a, b):
    inter, total = overlap(a, b)
    return 1 - inter / (total - inter)


def dice(a, b):
    inter, total = overlap(a, b)
    return 1 - 2 * inter / total


lt = torch.rand(3, 20000, 2, dtype=torch.float64)
boxes = torch.cat([lt, lt + torch.rand_like(lt)], -1)  # [3, n, 4]
a, b, c = boxes
torch.testing.assert_close(jaccard(7 * a, 7 * b), jaccard(a, b))
l1 = [(s * a - s * b).abs().sum(-1) for s in (7, 1)]
print(f"boxes 7 times larger: IoU the same, L1 x {(l1[0] / l1[1]).mean():.0f}")

for name, d in (("1 - IoU ", jaccard), ("1 - Dice", dice)):
    worst = 0
    for x, y, z in itertools.permutations(boxes):
        worst = max(worst, (d(x, z) - d(x, y) - d(y, z)).max().item())
    print(f"{name} breaks the triangle inequality by {worst:.2f}")
left, both, right = torch.tensor([[0, 0, 1, 1], [0, 0, 2, 1], [1, 0, 2, 1.0]])
assert jaccard(left, right) == jaccard(left, both) + jaccard(both, right) == 1
assert dice(left, right) > dice(left, both) + dice(both, right)
