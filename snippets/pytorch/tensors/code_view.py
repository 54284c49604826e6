from itertools import permutations, product

import torch


def view_strides(size, stride, shape):
    """Strides of t.view(shape), or None when a copy would be needed."""
    blocks = []  # [number of elements, innermost stride]
    for n, s in zip(size, stride, strict=True):
        if n == 1:
            continue
        if blocks and blocks[-1][1] == n * s:
            blocks[-1] = [blocks[-1][0] * n, s]
        else:
            blocks.append([n, s])
    result = []
    for n in reversed(shape):  # cut the blocks, from the innermost
        if n == 1:
            result.append(None)
            continue
        left, s = blocks[-1]
        if left % n:
            return None
        result.append(s)
        blocks[-1] = [left // n, s * n]
        if blocks[-1][0] == 1:
            blocks.pop()
    return tuple(reversed(result))


base = torch.arange(2 * 3 * 4).view(2, 3, 4)
bases = [
    base,
    base[:, :2],
    base[:, ::2],
    base[:1],
    base[..., :2],
    base[0].expand(2, 3, 4),
]
counts = {True: 0, False: 0}
for b, order in product(bases, permutations(range(3))):
    t = b.permute(order)
    for shape in product((1, 2, 3, 4, 6, 8, 12, 24), repeat=3):
        if shape[0] * shape[1] * shape[2] != t.numel():
            continue
        mine = view_strides(t.shape, t.stride(), shape)
        try:
            theirs = t.view(shape).stride()
        except RuntimeError:
            theirs = None
        counts[theirs is None] += 1
        assert (mine is None) == (theirs is None)
        if mine:
            pairs = zip(mine, theirs, strict=True)
            assert all(a in (None, b) for a, b in pairs)
print(f"{counts[False]} views, {counts[True]} that need a copy: all predicted")
