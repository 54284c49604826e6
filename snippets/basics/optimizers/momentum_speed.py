# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch


def steps_to(kappa, lr, momentum):
    h = torch.tensor([1.0, kappa], dtype=torch.float64)
    w = torch.ones(2, dtype=torch.float64)
    opt = torch.optim.SGD([w], lr=lr, momentum=momentum)
    n = 0
    while w.norm() > 1e-6:
        w.grad = h * w
        opt.step()
        n += 1
    return n


kappas = [10.0, 30.0, 100.0, 300.0]
gd, ball = [], []
for k in kappas:
    gd.append(steps_to(k, 2 / (1 + k), 0.0))
    r = (k**0.5 - 1) / (k**0.5 + 1)
    ball.append(steps_to(k, (2 / (1 + k**0.5)) ** 2, r**2))
    print(f"kappa {k:3.0f}: GD {gd[-1]:4}, momentum {ball[-1]:3}")


def slope(n):
    x, y = torch.tensor(kappas[1:]).log(), torch.tensor(n[1:]).log()
    return float((y[-1] - y[0]) / (x[-1] - x[0]))


assert abs(slope(gd) - 1) < 0.02 and abs(slope(ball) - 0.5) < 0.05

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 3))
ax.loglog(kappas, gd, "C0o-", label="gradient descent")
ax.loglog(kappas, ball, "C1s--", label="momentum")
ax.loglog(
    kappas,
    [7.0 * k for k in kappas],
    color="0.5",
    linestyle=":",
    label=r"$\propto\kappa$ and $\propto\sqrt{\kappa}$",
)
ax.loglog(kappas, [9.5 * k**0.5 for k in kappas], color="0.5", linestyle=":")
ax.set_xlabel(r"condition number $\kappa$")
ax.set_ylabel("steps to $10^{-6}$")
ax.legend()
plt.show()
# --8<-- [end:plot]
