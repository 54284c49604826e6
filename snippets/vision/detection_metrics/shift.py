import matplotlib.pyplot as plt
import numpy as np
from pycocotools import mask

d = np.linspace(0, 12, 49)  # offset in x and in y, pixels
for size, style in ((16, "-"), (32, "--"), (96, "-.")):
    moved = np.c_[d, d, np.full((49, 2), size)]  # x, y, w, h
    iou = mask.iou(moved, [[0.0, 0.0, size, size]], [0])[:, 0]
    inter = np.clip(size - d, 0, None) ** 2
    np.testing.assert_allclose(iou, inter / (2 * size**2 - inter))
    limit = size * (1 - np.sqrt(2 / 3))  # IoU = 1/2
    assert abs(np.interp(limit, d, iou) - 0.5) < 0.01 or limit > d[-1]
    print(f"{size} px box: 4 px off {iou[16]:.2f}, IoU 0.5 at {limit:.1f} px")
    plt.plot(d, iou, style, label=f"{size} x {size} box")
plt.axhline(0.5, color="0.5", linestyle=":")
plt.xlabel("offset in x and in y (pixels)")
plt.ylabel("IoU")
plt.legend()
plt.show()
