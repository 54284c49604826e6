import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score, recall_score

X, y = np.zeros((1000, 1)), np.arange(1000) < 10
guess = DummyClassifier(strategy="most_frequent").fit(X, y).predict(X)
print(f"accuracy {accuracy_score(y, guess):.2f}", end=", ")
print(f"recall {recall_score(y, guess):.2f}")
