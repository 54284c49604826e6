import numpy as np
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier, NearestNeighbors


def duplicate(X, n, rng):
    return X[rng.integers(len(X), size=n)]


def smote(X, n, rng, k=5):
    near = NearestNeighbors(n_neighbors=k).fit(X).kneighbors(None, k, False)
    i, j = rng.integers(len(X), size=n), rng.integers(k, size=n)
    return X[i] + rng.random((n, 1)) * (X[near[i, j]] - X[i])


def balance(X, y, method, rng):
    new = method(X[y == 1], (y == 0).sum() - (y == 1).sum(), rng)
    return np.r_[X, new], np.r_[y, np.ones(len(new), int)]


for method in (duplicate, smote):
    score = {"before the split": [], "after the split": []}
    for seed in range(8):
        rng = np.random.default_rng(seed)
        X, y = rng.normal(size=(600, 5)), (np.arange(600) < 60).astype(int)
        for when in score:  # the labels are pure noise
            before = when == "before the split"
            data = balance(X, y, method, rng) if before else (X, y)
            a, b, ya, yb = train_test_split(
                *data, stratify=data[1], random_state=seed, test_size=0.25
            )
            if not before:
                a, ya = balance(a, ya, method, rng)
            guess = KNeighborsClassifier(1).fit(a, ya).predict(b)
            hit = [recall_score(yb, guess, pos_label=c) for c in (0, 1)]
            score[when].append(np.mean(hit))
    for when, s in score.items():
        print(f"{method.__name__:9} {when:16} {np.mean(s):.2f}")
    assert abs(np.mean(s) - 0.5) < 0.04
