import itertools

import numpy as np

# one parameter, and every labelling of m points is fitted
m = 8
done = set()
x = 10.0 ** -np.arange(1, m + 1)
for labels in itertools.product((0, 1), repeat=m):
    label = np.array(labels)
    omega = np.pi * (1 + ((1 - label) * 10.0 ** np.arange(1, m + 1)).sum())
    fitted = (np.sin(omega * x) > 0).astype(int)
    np.testing.assert_array_equal(fitted, label)
    done.add(labels)
print(f"sin(w x) > 0: 1 parameter, {len(done)} of {2**m} labellings of {m} points")

# many parameters, and XOR is still out of reach: W3 W2 W1 x + b is linear
points = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
design = np.c_[points, np.ones(4)]
w = np.linalg.lstsq(design, np.array([0, 1, 1, 0]))[0]
np.testing.assert_allclose(design @ w, 0.5)
widths = 2, 100, 100, 1
count = sum(a * b for a, b in itertools.pairwise(widths)) + 1
print(f"deep linear network: {count} parameters, best fit of XOR {(design @ w)[0]:.1f}")
