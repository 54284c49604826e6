import numpy as np

rng = np.random.default_rng(0)
n, s = 2000, 0.1


def draw(low, high):
    x = rng.uniform(low, high, n)
    return x, np.exp(x) + s * rng.normal(size=n)


fit = np.polynomial.Polynomial.fit(*draw(0, 1), 2)
places = {"train": (0, 1), "val, same range": (0, 1), "new range": (2, 3)}
error = {}
for name, place in places.items():
    x, y = draw(*place)
    error[name] = np.mean((fit(x) - y) ** 2)
    print(f"{name:16} {error[name]:.2f}")
truth = np.polynomial.Polynomial.fit(*draw(2, 3), 2)
x, y = draw(2, 3)
print(f"refitted there   {np.mean((truth(x) - y) ** 2):.2f}")
