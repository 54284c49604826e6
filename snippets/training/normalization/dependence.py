import matplotlib.pyplot as plt
import numpy as np
import torch
from matplotlib.colors import ListedColormap
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
N, C = 3, 4
x = torch.randn(N, C, 2, 2, dtype=torch.float64)
layers = {
    "BN train": nn.BatchNorm2d(C),
    "BN eval": nn.BatchNorm2d(C).eval(),
    "LN": nn.LayerNorm([C, 2, 2]),
    "IN": nn.InstanceNorm2d(C),
    "GN, G=2": nn.GroupNorm(2, C),
}
fig, axes = plt.subplots(2, 5, figsize=(5, 2.4))
for (name, layer), column in zip(layers.items(), axes.T, strict=True):
    J = jacobian(layer.double(), x).abs()  # [N, C, H, W, N, C, H, W]
    samples = J.sum((1, 2, 3, 5, 6, 7)) > 1e-9  # [N, N]
    channels = J.sum((0, 2, 3, 4, 6, 7)) > 1e-9  # [C, C]
    expected = torch.ones(N, N) if name == "BN train" else torch.eye(N)
    assert torch.equal(samples, expected.bool())
    for ax, linked in zip(column, (samples, channels), strict=True):
        ax.pcolormesh(
            np.ma.masked_equal(linked.int().numpy(), 0),
            edgecolors="0.5",
            cmap=ListedColormap(["C0"]),
        )
        ax.set(xticks=[], yticks=[], aspect="equal")
        ax.invert_yaxis()
        ax.spines[:].set(visible=True, color="0.5")
    column[0].set_title(name, fontsize="small")
axes[0, 0].set_ylabel("samples")
axes[1, 0].set_ylabel("channels")
plt.show()
