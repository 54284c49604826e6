import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
x = torch.linspace(0, 1, 4001)


def f(x):
    return torch.sin(2 * torch.pi * x)


def relu_net(n):
    """n hidden ReLUs that join n + 1 points of f by straight lines; the inputs' weights are
    all one."""
    knots = torch.linspace(0, 1, n + 1)
    slopes = f(knots).diff() * n
    v = torch.cat([slopes[:1], slopes.diff()])
    return lambda x: f(knots[0]) + (x[:, None] - knots[:-1]).relu() @ v


widths = torch.tensor([8, 16, 32, 64, 128, 256])
errors = torch.stack([(relu_net(n)(x) - f(x)).abs().max() for n in widths.tolist()])
bound = (2 * torch.pi) ** 2 / (8 * widths**2)  # max |f''| h^2 / 8
slope = (errors[-1] / errors[0]).log() / (widths[-1] / widths[0]).log()
print(f"error falls as width^{slope:.2f}; below the bound: {(errors < bound).all()}")
outside = relu_net(256)(torch.tensor([2.0, 10.0, 100.0])).abs()
print(
    "at x = 2, 10, 100 the 256-unit net returns", outside.round().int().tolist(), "while |f| <= 1"
)

fig, axes = plt.subplots(1, 2, figsize=(5, 2.6))
wide = torch.linspace(-0.5, 1.5, 401)
axes[0].plot(wide, f(wide), color="0.5", label="f")
axes[0].plot(wide, relu_net(8)(wide), "--", label="8 ReLUs")
axes[0].axvspan(0, 1, alpha=0.1)
axes[0].set(xlabel="x", ylim=(-1.5, 3.5))
axes[0].legend(loc="upper left")
axes[1].loglog(widths, errors, "o-", label="max error")
axes[1].loglog(widths, bound, "--", color="0.5", label="upper bound")
axes[1].set(xlabel="hidden units")
axes[1].legend()
plt.show()
