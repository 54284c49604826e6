from itertools import product

import torch


def broadcast(a, b):
    """Align at the right; sizes must be equal, or one of them 1 or missing."""
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b, strict=True)):
        return None
    return tuple(j if i == 1 else i for i, j in zip(a, b, strict=True))


shapes = [s for n in range(4) for s in product(range(4), repeat=n)]
failed = 0
for a, b in product(shapes, repeat=2):
    try:
        result = tuple(torch.add(torch.empty(a), torch.empty(b)).shape)
    except RuntimeError:
        result = None
        failed += 1
    assert broadcast(a, b) == result
print(f"{len(shapes) ** 2} pairs of shapes, {failed} do not fit")
for a, b in (((3, 1), (4,)), ((2, 3), (2,))):
    print(a, b, "->", broadcast(a, b))
x = torch.zeros(3, 1)
try:
    x += torch.zeros(4)
except RuntimeError as error:
    print("in place:", str(error)[12:])
