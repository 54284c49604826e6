import numpy as np
from sklearn.metrics import jaccard_score

big_t, big_g = np.zeros((2, 100), int)
big_t[:80], big_g[:72] = 1, 1
small_t, small_g = np.zeros((2, 100), int)
small_t[:4], small_g[3:7] = 1, 1

pairs = ((big_t, big_g), (small_t, small_g))
big, small = (jaccard_score(t, g) for t, g in pairs)
t, g = np.r_[big_t, small_t], np.r_[big_g, small_g]
together = jaccard_score(t, g)
print(f"each image {big:.2f}, {small:.2f}; mean {(big + small) / 2:.2f}")
print(f"all pixels together {together:.2f}")
np.testing.assert_allclose(together, (72 + 1) / (80 + 7))
np.testing.assert_allclose([big, small], [72 / 80, 1 / 7])

t[190:], g[190:] = 255, 1  # 255: not labelled
kept = t != 255
iou = jaccard_score(t[kept], g[kept])
wrong = jaccard_score(t == 1, g == 1)
print(f"10 pixels unlabelled: skipped {iou:.2f}, counted wrong {wrong:.2f}")
np.testing.assert_allclose([iou, wrong], [73 / 87, 73 / 97])
