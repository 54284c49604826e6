import numpy as np
from sklearn.metrics import average_precision_score
from sklearn.tree import DecisionTreeClassifier

P, N, T = 40, 4000, 6  # minority, majority, rounds
keep_rate = (P / N) ** (1 / (T - 1))
truth = np.arange(20_200) < 200


def ensemble(seed, cascade):
    """Mean score of T trees, each on the minority and P of the majority."""
    rng = np.random.default_rng(seed)

    def draw(n1, n0):
        return rng.normal(2, 1, (n1, 2)), rng.normal(0, 1, (n0, 2))

    (X1, X0), test = draw(P, N), np.concatenate(draw(200, 20_000))
    score, left = [], []
    for _ in range(T):
        left.append(len(X0))
        x = np.r_[X1, X0[rng.choice(len(X0), P, replace=False)]]
        tree = DecisionTreeClassifier(max_depth=3, random_state=0)
        tree.fit(x, np.arange(2 * P) < P)
        score.append(tree.predict_proba(test)[:, 1])
        if cascade:  # drop those most surely recognised as majority
            rank = np.argsort(-tree.predict_proba(X0)[:, 1], kind="stable")
            X0 = X0[rank[: round(N * keep_rate ** len(left))]]
    one = average_precision_score(truth, score[0])
    return one, average_precision_score(truth, np.mean(score, 0)), left


for cascade in (False, True):
    runs = [ensemble(seed, cascade) for seed in range(8)]
    one, all_ = np.mean([r[:2] for r in runs], 0)
    left = runs[0][2]
    print("BalanceCascade" if cascade else "EasyEnsemble, one tree a subset")
    print("  majority to draw from:", *left)
    print(f"  AP: one tree {one:.2f}", end=", ")
    print(f"{T} trees {all_:.2f}")
assert left[-1] == P  # the last round is balanced by itself
