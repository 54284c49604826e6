import matplotlib.pyplot as plt
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, learning_curve
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, (600, 2))
y = np.sin(4 * x).sum(1) + 0.3 * rng.normal(size=len(x))
sizes = [20, 40, 80, 160, 320, 480]
models = {"linear": LinearRegression(), "1-NN": KNeighborsRegressor(1)}
for (name, model), color in zip(models.items(), ("C0", "C1"), strict=True):
    train, val = np.empty((2, len(sizes), 5))
    for j, (a, b) in enumerate(KFold(5).split(x)):
        for i, n in enumerate(sizes):
            model.fit(x[a[:n]], y[a[:n]])
            for rows, out in ((a[:n], train), (b, val)):
                out[i, j] = np.mean((model.predict(x[rows]) - y[rows]) ** 2)
    _, *theirs = learning_curve(
        model, x, y, train_sizes=sizes, cv=5, scoring="neg_mean_squared_error"
    )
    np.testing.assert_allclose([-train, -val], theirs)
    plt.plot(sizes, train.mean(1), "o--", color=color, label=f"{name}, train")
    plt.plot(sizes, val.mean(1), "s-", color=color, label=f"{name}, val")
    for i in (0, -1):
        a, b = train[i].mean(), val[i].mean()
        print(f"{name:6} n={sizes[i]:3}: train {a:.2f}, val {b:.2f}")
plt.axhline(0.3**2, color="0.5", lw=1, label="noise")
plt.gcf().set_size_inches(4.5, 3.2)
plt.xlabel("training examples n")
plt.ylabel("mean squared error")
plt.ylim(-0.05, 1.8)
plt.legend(fontsize="small", ncols=2)
plt.show()
