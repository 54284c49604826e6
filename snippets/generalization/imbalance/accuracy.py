import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score, recall_score

y = np.repeat([0, 1], [990, 10])
X = y[:, None]  # even a perfect feature is not used
guess = DummyClassifier(strategy="most_frequent").fit(X, y).predict(X)
print(f"{len(y)} samples, {y.sum()} positives: ", end="")
print(f"accuracy {accuracy_score(y, guess):.2f}", end=", ")
print(f"recall {recall_score(y, guess):.2f}")
