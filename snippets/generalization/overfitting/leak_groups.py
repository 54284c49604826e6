import numpy as np
from sklearn.model_selection import GroupKFold, KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(0)
patients, scans = 100, 5
who = np.repeat(np.arange(patients), scans)
ill = rng.permutation([0, 1] * (patients // 2))  # unrelated to the scans
person = rng.normal(size=(patients, 8))
X = person[who] + 0.1 * rng.normal(size=(len(who), 8))
model = KNeighborsClassifier(1)
splits = {
    "KFold": list(KFold(5, shuffle=True, random_state=0).split(X)),
    "GroupKFold": list(GroupKFold(5).split(X, groups=who)),
}
for name, cv in splits.items():
    score = cross_val_score(model, X, ill[who], cv=cv).mean()
    shared = np.mean([np.isin(who[b], who[a]).mean() for a, b in cv])
    print(f"{name:10} accuracy {score:.3f}, patients seen {shared:.2f}")
    assert (score > 0.98) if name == "KFold" else abs(score - 0.5) < 0.1
