import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

functions = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "ReLU": F.relu,
    "Leaky ReLU (0.1)": lambda x: F.leaky_relu(x, 0.1),
    "ELU": F.elu,
    "softplus": F.softplus,
    "SiLU": F.silu,
    "GELU": F.gelu,
}
x = torch.linspace(-4, 4, 802, dtype=torch.float64, requires_grad=True)
figure, axes = plt.subplots(4, 2, figsize=(5, 7), sharex=True, sharey=True)
for (name, f), axis in zip(functions.items(), axes.flat, strict=True):
    y = f(x)
    (slope,) = torch.autograd.grad(y.sum(), x)
    print(
        f"{name:17} f in [{y.min().item():5.2f}, {y.max().item():4.2f}] "
        f" f' in [{slope.min().item():5.2f}, {slope.max().item():4.2f}]"
    )
    axis.axhline(0, color="0.5", linewidth=0.5)
    axis.plot(x.detach(), y.detach(), label="f")
    axis.plot(x.detach(), slope, "--", label="f'")
    axis.set_title(name)
axes[0, 0].set_ylim(-1.2, 2.2)
axes[0, 0].legend()
plt.show()
