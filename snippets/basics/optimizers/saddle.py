# --8<-- [start:run]
import math

import matplotlib.pyplot as plt
import torch

lr = 0.1


def path(y0, noise=0.0, steps=300):
    """f(x, y) = x^2 / 2 - y^2 / 2 + y^4 / 4: saddle at 0 (f = 0), minima at y = 1 and -1 (f
    = -1/4)."""
    torch.manual_seed(0)
    w = torch.tensor([1.0, y0], dtype=torch.float64)
    f = []
    for _ in range(steps):
        x, y = w
        f.append(float(x**2 / 2 - y**2 / 2 + y**4 / 4))
        g = torch.stack([x, y**3 - y])
        w = w - lr * (g + noise * torch.randn(2, dtype=torch.float64))
    return torch.tensor(f)


def escape(f):
    return int((f < -0.1).nonzero()[0])


first = escape(path(1e-2))
for y0 in [1e-2, 1e-4, 1e-8]:
    n = escape(path(y0))
    print(f"y0 = {y0:.0e}: leaves after {n} steps")
    assert abs(n - first - math.log(1e-2 / y0) / math.log(1 + lr)) < 2  # y grows by 1 + lr a step
stuck, kicked = path(0.0), path(0.0, noise=1e-3)
print(
    f"y0 = 0: loss {stuck[-1]:.2f} for ever, with noise 1e-3 it leaves after {escape(kicked)} steps"
)
assert abs(float(stuck[-1])) < 1e-9 and float(kicked[-1]) < -0.24

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 3))
for y0, style in zip([1e-2, 1e-4, 1e-8, 0.0], ["C0-", "C1--", "C2-.", "C3:"], strict=True):
    ax.plot(path(y0), style, label=f"$y_0$ = {y0:g}")
ax.set_xlabel("step")
ax.set_ylabel("loss")
ax.legend()
plt.show()
# --8<-- [end:plot]
