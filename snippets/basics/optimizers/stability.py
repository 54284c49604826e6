# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch

h = torch.tensor([1.0, 20.0], dtype=torch.float64)  # Hessian eigenvalues, kappa = 20
start = torch.tensor([10.0, 1.0], dtype=torch.float64)


def descend(lr, momentum=0.0, steps=40):
    w = start.clone().requires_grad_()
    opt = torch.optim.SGD([w], lr=lr, momentum=momentum)
    path = [start]
    for _ in range(steps):
        opt.zero_grad()
        (0.5 * h * w**2).sum().backward()
        opt.step()
        path.append(w.detach().clone())
    return torch.stack(path)  # [steps + 1, 2]


t = torch.arange(41, dtype=torch.float64)[:, None]
for lr in [0.02, 2 / 21, 0.101]:
    torch.testing.assert_close(descend(lr), start * (1 - lr * h) ** t)  # each axis alone

final = {lr: float(descend(lr)[-1].norm()) for lr in [0.02, 2 / 21, 0.099, 0.101]}
best = (20 - 1) / (20 + 1)  # (kappa - 1) / (kappa + 1)
torch.testing.assert_close(final[2 / 21], best**40 * float(start.norm()))
assert final[2 / 21] < final[0.02] / 20 and final[2 / 21] < final[0.099] / 2
assert final[0.101] > 2 > final[0.099]  # the limit is 2 / 20
ball = descend(0.13, momentum=0.4)
assert ball[-1].norm() < 1e-3 * final[2 / 21]
for lr, d in final.items():
    print(f"lr = {lr:.3f}: distance after 40 steps {d:.3f}")
print(f"lr = 0.130, momentum 0.4: {ball[-1].norm():.0e}")

# --8<-- [end:run]
# --8<-- [start:plot]
fig, axes = plt.subplots(3, 1, figsize=(5, 5), sharex=True)
a, b = torch.meshgrid(
    torch.linspace(-2, 11, 80, dtype=torch.float64),
    torch.linspace(-2, 2, 60, dtype=torch.float64),
    indexing="xy",
)
runs = [
    ("lr = 0.02", descend(0.02)),
    ("lr = 0.099", descend(0.099)),
    ("lr = 0.13, momentum 0.4", ball),
]
for ax, (name, path) in zip(axes, runs, strict=True):
    ax.contour(
        a, b, 0.5 * (a**2 + 20 * b**2), levels=[0.5, 2, 6, 15, 30, 50], colors="0.5", linewidths=0.6
    )
    ax.plot(path[:, 0], path[:, 1], "C0.-", linewidth=1)
    ax.set_title(name)
    ax.set_ylim(-2, 2)
axes[-1].set_xlabel("$w_1$ (h = 1)")
axes[1].set_ylabel("$w_2$ (h = 20)")
plt.show()
# --8<-- [end:plot]
