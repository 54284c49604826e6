import numpy as np
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

rng = np.random.default_rng(0)
clean = rng.normal(size=(1000, 1))
dirty = np.vstack([clean, [[1000.0]]])  # one wrong value
for scaler in (MinMaxScaler(), StandardScaler(), RobustScaler()):
    before, after = (scaler.fit(A).transform(clean).std() for A in (clean, dirty))
    print(f"{type(scaler).__name__:14} spread {before:.2f}, with one outlier {after:.4f}")
low, med, high = np.percentile(dirty, (25, 50, 75))
np.testing.assert_allclose(RobustScaler().fit_transform(dirty), (dirty - med) / (high - low))
income = np.exp(clean)  # a long tail
skew = [((v - v.mean()) ** 3).mean() / v.std() ** 3 for v in (income, np.log(income))]
print(f"skewness {skew[0]:.1f}, after the log {skew[1]:.1f}")
