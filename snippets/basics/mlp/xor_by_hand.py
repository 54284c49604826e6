import matplotlib.pyplot as plt
import torch
from torch import nn

x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
net = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
with torch.no_grad():
    net[0].weight.copy_(torch.tensor([[1.0, 1], [1, 1]]))
    net[0].bias.copy_(torch.tensor([0.0, -1]))
    net[2].weight.copy_(torch.tensor([[1.0, -2]]))
    net[2].bias.zero_()
    h, y = net[:2](x), net(x)[:, 0]

print("hidden:", h.int().tolist(), " output:", y.int().tolist())
assert y.equal(x[:, 0].logical_xor(x[:, 1]).float())

fig, axes = plt.subplots(1, 2, figsize=(5, 2.9), layout="constrained")
u = torch.linspace(-0.5, 1.5, 101)
grid = torch.cartesian_prod(u, u)
with torch.no_grad():
    surface = net(grid).reshape(101, 101).T
axes[0].contourf(u, u, surface, levels=[0.5, 2], colors="C0", alpha=0.2)
line = torch.linspace(-0.5, 2.5, 2)
axes[1].plot(line, (line - 0.5) / 2, "--", color="0.5", label="$h_1 - 2h_2 = 0.5$")
for ax, points, name in (axes[0], x, "x"), (axes[1], h, "h"):
    ax.plot(*points[y == 0].T, "oC1", markersize=9, label="XOR = 0")
    ax.plot(*points[y == 1].T, "sC0", markersize=9, label="XOR = 1")
    ax.set(xlabel=f"${name}_1$", ylabel=f"${name}_2$", aspect="equal")
axes[0].set(title="input space")
axes[1].set(title="hidden space", ylim=(-0.5, 1.5))
fig.legend(*axes[1].get_legend_handles_labels(), loc="outside lower center", ncols=3)
plt.show()
