import numpy as np
from scipy.spatial import ConvexHull, HalfspaceIntersection


def corners(x, y, w, h, angle):  # counter-clockwise, [4, 2]
    c, s = np.cos(angle), np.sin(angle)
    xy = np.array([[-w, -h], [w, -h], [w, h], [-w, h]]) / 2
    return xy @ np.array([[c, s], [-s, c]]) + (x, y)


def side(p, q, r):  # > 0: r lies left of the line from p to q
    return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])


def clip(subject, window):  # Sutherland-Hodgman, window convex
    for p, q in zip(window, np.roll(window, -1, 0), strict=True):
        kept, n = [], len(subject)
        for k in range(n):
            a, b = subject[k], subject[(k + 1) % n]
            sa, sb = side(p, q, a), side(p, q, b)
            kept += [a] if sa >= 0 else []
            kept += [a + (b - a) * sa / (sa - sb)] if sa * sb < 0 else []
        subject = np.array(kept)
    return subject


def area(polygon):  # shoelace
    if len(polygon) < 3:
        return 0.0
    x, y = polygon.T
    return (x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


def iou(a, b):
    inter = area(clip(corners(*a), corners(*b)))
    return inter / (a[2] * a[3] + b[2] * b[3] - inter)


octagon = iou((0, 0, 1, 1, 0), (0, 0, 1, 1, np.pi / 4))
print(f"square against itself turned by 45 degrees: {octagon:.4f}")
np.testing.assert_allclose(octagon, np.sqrt(0.5))
assert iou((0, 0, 1, 1, 0), (3, 0, 1, 2, 0.3)) == 0
np.testing.assert_allclose(iou((0, 0, 4, 3, 0), (2, 1, 4, 3, 0)), 0.2)

rng = np.random.default_rng(0)
for _ in range(50):
    place, shape = rng.uniform(-0.4, 0.4, (2, 2)), rng.uniform(2, 4, (2, 2))
    boxes = np.c_[place, shape, rng.uniform(0, 6, 2)]  # both hold the origin
    planes = []
    for box in boxes:
        p = corners(*box)
        n = (np.roll(p, -1, 0) - p) @ [[0, -1], [1, 0]]  # outward normals
        planes.append(np.c_[n, -(n * p).sum(1)])
    common = HalfspaceIntersection(np.concatenate(planes), np.zeros(2))
    inter = ConvexHull(common.intersections).volume
    union = shape.prod(1).sum() - inter
    np.testing.assert_allclose(iou(*boxes), inter / union)
