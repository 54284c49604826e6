import numpy as np

rng = np.random.default_rng(0)
n, k, d, s, R = 50, 3, 3000, 0.5, 20  # 3 strong directions, 3000 weak ones
w = np.ones(k)
for name, tail in ("flat tail", np.full(d, 5 / d)), ("short tail", np.full(60, 5 / 60)):
    scale = np.sqrt(np.r_[np.ones(k), tail])
    train, test, ridge = [], [], []
    for _ in range(R):
        X = rng.normal(size=(n, len(scale))) * scale
        y = X[:, :k] @ w + s * rng.normal(size=n)
        w_hat = X.T @ np.linalg.solve(X @ X.T, y)  # min norm
        train.append(np.mean((X @ w_hat - y) ** 2))
        miss = np.r_[w, np.zeros(len(tail))] - w_hat
        test.append(np.sum((scale * miss) ** 2))
        # the tail acts as a ridge of strength sum(tail) on the strong part
        A = X[:, :k]
        v = np.linalg.solve(A.T @ A + tail.sum() * np.eye(k), A.T @ y)
        ridge.append(np.sum((w - v) ** 2))
    print(f"{name:10}: train {np.mean(train):.2f}, excess", end=" ")
    print(f"{np.mean(test):.2f}, ridge {np.mean(ridge):.2f}, noise {s**2}")
