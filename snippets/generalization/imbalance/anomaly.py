import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.svm import OneClassSVM

rng = np.random.default_rng(0)
normal = rng.normal(size=(500, 2))
known = rng.normal([3, 0], 0.5, (10, 2))  # the only kind seen in training
test = {"known kind": [3, 0], "new kind": [-3, 0], "close kind": [2, 0]}
test = {k: rng.normal(v, 0.5, (200, 2)) for k, v in test.items()}
plain = rng.normal(size=(1000, 2))

supervised = LogisticRegression(class_weight="balanced")
supervised.fit(np.r_[normal, known], np.repeat([0, 1], [500, 10]))
svm = OneClassSVM(nu=0.05, gamma=0.2).fit(normal)
forest = IsolationForest(n_estimators=50, random_state=0).fit(normal)
assert abs((svm.predict(normal) < 0).mean() - 0.05) < 0.02  # nu
scores = {
    "logistic regression": supervised.decision_function,
    "one-class SVM": lambda x: -svm.decision_function(x),
    "isolation forest": lambda x: -forest.score_samples(x),
}
print("AUC                ", *test, sep="  ")
for name, f in scores.items():
    y = np.arange(1200) >= 1000
    auc = [roc_auc_score(y, f(np.r_[plain, x])) for x in test.values()]
    print(f"{name:19}", *(f"{a:10.3f}" for a in auc))
