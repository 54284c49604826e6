import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

X, y = load_digits(return_X_y=True)
X = X / 16
net = LogisticRegression(C=1.0, max_iter=500).fit(X[:1200], y[:1200])
image, truth = X[1200:].reshape(-1, 8, 8), y[1200:]
views = {
    "as it is": image,
    "shift by one": np.roll(image, 1, axis=2),
    "mirrored": image[:, :, ::-1],
    "turned 180": image[:, ::-1, ::-1],
}
for name, z in views.items():
    guess = net.predict(z.reshape(len(z), -1))
    row = "".join(f"{(guess[truth == k] == k).mean():6.2f}" for k in (0, 2, 6, 8))
    print(f"{name:12} {row}", end="")
    print(f"   6 read as 9: {(guess[truth == 6] == 9).mean():.2f}")
