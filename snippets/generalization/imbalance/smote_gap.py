import numpy as np

rng = np.random.default_rng(0)
n = 100_000
a, b = np.array([0.0, 0.0, 1.0]), np.array([2.0, 1.0, 3.0])
d = b - a
kinds = {"one gap a sample": (n, 1), "one gap an attribute": (n, 3)}
for name, shape in kinds.items():
    new = a + rng.random(shape) * d
    along = (new - a) @ d / (d @ d)
    off = new - a - along[:, None] * d  # distance to the line
    inside = ((new >= np.minimum(a, b)) & (new <= np.maximum(a, b))).all()
    distance = np.linalg.norm(off, axis=1).mean()
    near = np.corrcoef(new.T)[0, 1]
    print(f"{name}: in the box {inside}")
    print(f"  off the line {distance:.2f}, correlation {abs(near):.2f}")
one_attribute = a + rng.normal(size=(n, 1)) * np.eye(3)[0]  # noise on one
to_box = np.maximum(one_attribute - np.maximum(a, b), 0).max(1)
to_box = np.maximum(to_box, (a - one_attribute).max(1))
print(f"noise on one attribute: {(to_box > 0).mean():.0%} out of the box")
