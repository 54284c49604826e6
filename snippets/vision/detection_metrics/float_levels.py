import numpy as np

tp = np.array([1, 1, 0, 1, 0, 0, 1, 0]).cumsum()
P = 5
precision, recall = tp / np.arange(1, 9), tp / P
exact = (5 + 2 * 3 / 4 + 2 * 4 / 7) / 11
for name, levels in (
    ("np.arange(0, 1.1, 0.1)", np.arange(0, 1.1, 0.1)),
    ("np.linspace(0, 1, 11)", np.linspace(0, 1, 11)),
    ("np.arange(11) / 10", np.arange(11) / 10),
):
    ap = np.mean([precision[recall >= r].max(initial=0) for r in levels])
    print(f"{name:23} level 6 = {levels[6].item()!r:18}  AP {ap:.3f}")
    assert (abs(ap - exact) < 1e-12) == (levels[6] <= 3 / 5)
