import numpy as np
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(0)
R, n = 100, 30
grid = np.stack(np.meshgrid(*2 * [np.linspace(-1, 1, 11)]), -1).reshape(-1, 2)


def label(x):  # a disc, no noise
    return (np.square(x).sum(1) < 0.5).astype(int)


for k in (1, 15):
    votes = np.zeros((R, len(grid)), int)
    for r in range(R):
        x = rng.uniform(-1, 1, (n, 2))
        votes[r] = KNeighborsClassifier(k).fit(x, label(x)).predict(grid)
    main = (votes.mean(0) > 0.5).astype(int)  # the majority over data sets
    B = (main != label(grid)).astype(int)  # bias, 0 or 1 at each point
    V = (votes != main).mean(0)  # variance: how often it differs from main
    error = (votes != label(grid)).mean(0)
    np.testing.assert_allclose(error, B + (1 - 2 * B) * V)
    harm, help_ = (V * (1 - B)).mean(), (V * B).mean()
    print(f"k={k:2}: error {error.mean():.3f} = {B.mean():.3f}", end=" ")
    print(f"+ {harm:.3f} - {help_:.3f}")
