import matplotlib.pyplot as plt
import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(0)
z = 1.5 * rng.normal(size=40000)
p = 1 / (1 + np.exp(-z))
y = rng.random(40000) < p  # p is the true probability
q = 1 / (1 + np.exp(-3 * z))  # same order, three times too sure
edges = np.linspace(0, 1, 11)
for name, s, style in (("calibrated", p, "o-"), ("overconfident", q, "s--")):
    bins = np.clip(np.digitize(s, edges) - 1, 0, 9)
    n = np.bincount(bins, minlength=10)
    mean, hit = np.bincount(bins, s) / n, np.bincount(bins, y) / n
    frac, conf = calibration_curve(y, s, n_bins=10)
    np.testing.assert_allclose([hit, mean], [frac, conf])
    ECE = (n * abs(hit - mean)).sum() / n.sum()
    print(f"{name:14} ECE {ECE:.2f}  AUC {roc_auc_score(y, s):.2f}")
    plt.plot(mean, hit, style, label=name)
plt.plot([0, 1], [0, 1], ":", color="0.5")
plt.gcf().set_size_inches(4, 3.6)
plt.xlabel("mean predicted probability")
plt.ylabel("fraction of positives")
plt.legend()
plt.show()
