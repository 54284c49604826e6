import numpy as np
from sklearn.datasets import make_moons
from sklearn.ensemble import AdaBoostClassifier
from sklearn.tree import DecisionTreeClassifier

X, y = make_moons(300, noise=0.3, random_state=0)
T, s = 20, 2 * y - 1  # rounds, labels in {-1, 1}
D, score, alphas = np.full(len(y), 1 / len(y)), np.zeros(len(y)), []
for _ in range(T):
    stump = DecisionTreeClassifier(max_depth=1).fit(X, s, sample_weight=D)
    h = stump.predict(X)
    error = D @ (h != s)
    alpha = np.log((1 - error) / error) / 2
    D = D * np.exp(-alpha * s * h)
    D = D / D.sum()
    if not alphas:
        first = 1 - error
    np.testing.assert_allclose(D @ (h != s), 0.5)  # half right, half wrong
    score += alpha * h
    alphas.append(alpha)

base = DecisionTreeClassifier(max_depth=1)
theirs = AdaBoostClassifier(base, n_estimators=T).fit(X, y)
np.testing.assert_allclose(2 * np.array(alphas), theirs.estimator_weights_)
margin = 2 * score / sum(alphas)
np.testing.assert_allclose(margin, theirs.decision_function(X))
print(f"{T} rounds, alpha from {max(alphas):.2f} to {min(alphas):.2f}")
print(f"accuracy: first stump {first:.2f}", end=", ")
print(f"all {np.mean(np.sign(score) == s):.2f}")
