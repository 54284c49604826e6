import torch

H, W = 6, 10
mask = torch.zeros(H, W, dtype=torch.long)
mask[1:4, 2:5] = 1
left, right = (1, 2), (1, 4)  # (row, column) of a left and a right hand


def box_of(m):  # x1, y1, x2, y2: edges of the pixels
    y, x = m.nonzero().T
    return [
        x.min().item(),
        y.min().item(),
        x.max().item() + 1,
        y.max().item() + 1,
    ]


x1, y1, x2, y2 = box_of(mask)
flipped = [W - x2, y1, W - x1, y2]
assert flipped == box_of(mask.flip(1))
print("box", [x1, y1, x2, y2], "-> flipped", flipped)
print("only negated", [W - x1, y1, W - x2, y2], "-> width", x1 - x2)
points = torch.zeros(2, H, W)  # heat maps: left hand, right hand
points[0][left], points[1][right] = 1, 1
assert points.sum() == 2
moved = points.flip(2)[[1, 0]]  # mirror, and swap the names
where = [tuple(p.nonzero()[0].tolist()) for p in moved]
assert where == [(1, W - 1 - right[1]), (1, W - 1 - left[1])]
print("left, right hand after the flip", where)
kept = box_of(mask[:, 4:])
assert kept == [max(x1 - 4, 0), y1, x2 - 4, y2]
share = (kept[2] - kept[0]) / (x2 - x1)
print(f"crop from column 4: box {kept}, {share:.0%} of it left")
