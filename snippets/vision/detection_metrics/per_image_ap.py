import numpy as np
from sklearn.metrics import average_precision_score

easy = np.array([1, 1, 1, 0]), np.array([0.9, 0.8, 0.7, 0.6])
empty_street = np.array([1, 0, 0, 0]), np.array([0.35, 0.3, 0.3, 0.3])
loud = np.array([1, 0, 0, 0]), np.array([0.99, 0.98, 0.97, 0.96])
print("               mean over images   one ranking")
for name, second in (("modest scores", empty_street), ("loud scores", loud)):
    pair = (easy, second)
    per_image = np.mean([average_precision_score(y, s) for y, s in pair])
    y, s = (np.concatenate(x) for x in zip(*pair, strict=True))
    print(f"{name:14} {per_image:16.2f} {average_precision_score(y, s):13.2f}")
    assert per_image == 1
by_hand = (1 + 2 / 5 + 3 / 6 + 4 / 7) / 4
np.testing.assert_allclose(average_precision_score(y, s), by_hand)
