import numpy as np
from sklearn.datasets import load_wine
from sklearn.decomposition import PCA
from sklearn.preprocessing import MinMaxScaler, StandardScaler

X, t = load_wine(return_X_y=True)
train, test = X[::2], X[1::2]
mu, s = train.mean(0), train.std(0)
Z = (train - mu) / s
np.testing.assert_allclose(Z, StandardScaler().fit(train).transform(train))
low, high = train.min(0), train.max(0)
M = (train - low) / (high - low)
np.testing.assert_allclose(M, MinMaxScaler().fit_transform(train))
U, S, V = np.linalg.svd(train - mu, full_matrices=False)
White = (train - mu) @ V.T / S * np.sqrt(len(train))
sk = PCA(whiten=True).fit_transform(train) * np.sqrt(len(train) / (len(train) - 1))
np.testing.assert_allclose(abs(White), abs(sk), rtol=1e-5, atol=1e-8)
for name, A in (
    ("raw", train),
    ("min-max", M),
    ("standard", Z),
    ("whitened", White),
):
    A1 = np.c_[A, np.ones(len(A))]
    H, b = A1.T @ A1 / len(A1), A1.T @ t[::2] / len(A1)  # Hessian of linear regression
    h, best = np.linalg.eigvalsh(H), np.linalg.solve(H, b)
    w = np.zeros(len(b))
    for _ in range(200):  # gradient descent, the best constant step
        w -= 2 / (h[0] + h[-1]) * (H @ w - b)
    left = (w - best) @ H @ (w - best) / (best @ H @ best)
    print(f"{name:9} condition number {h[-1] / h[0]:.1e}, loss left {left:.3f}")
out = (test - mu) / s
print(f"test set after the training transform: mean {abs(out.mean(0)).max():.2f} at most")
