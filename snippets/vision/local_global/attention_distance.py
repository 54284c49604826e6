import torch

side = 14  # 14 x 14 patches of a 224 x 224 image
line = torch.arange(side).float()
place = torch.cartesian_prod(line, line)  # [T, 2]
gap = torch.cdist(place, place)  # [T, T] in patches


def distance(A):  # A [T, T], rows sum to one
    return (A * gap).sum(1).mean().item()


uniform = torch.full_like(gap, 1 / side**2)
print(f"uniform head: {distance(uniform):.1f} patches")
for s in (1.0, 2.0):
    local = (-(gap**2) / (2 * s**2)).softmax(1)
    print(f"Gaussian head, s={s:.0f}: {distance(local):.1f} patches")
three = (gap < 1.5).float()
three /= three.sum(1, keepdim=True)
print(f"3x3 average: {distance(three):.1f} patches")
assert distance(torch.eye(side**2)) == 0
