import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0)
x = torch.tensor(load_digits().images[[2]] / 16)[None]  # [1, 1, 8, 8]
c, s = torch.tensor(0.4).cos(), torch.tensor(0.4).sin()
turn = torch.tensor([[[c, -s, 0], [s, c, 0]]]).double()
grid = F.affine_grid(turn, x.shape, align_corners=False)
erased = x.clone()
erased[..., 2:5, 3:7] = 0.5
views = {
    "as it is": x,
    "flip": x.flip(-1),
    "rotate": F.grid_sample(x, grid, align_corners=False),
    "pad, crop": F.pad(x, (2, 0, 0, 2))[..., 2:, :8],
    "brightness": (1.6 * x).clamp(0, 1),
    "noise": (x + 0.2 * torch.randn_like(x)).clamp(0, 1),
    "blur": F.avg_pool2d(F.pad(x, (1, 1, 1, 1)), 3, stride=1),
    "erase": erased,
}
fig, axes = plt.subplots(2, 4, figsize=(5, 2.9), layout="constrained")
for ax, (name, z) in zip(axes.flat, views.items(), strict=True):
    assert z.shape == x.shape and z.min() >= 0 and z.max() <= 1
    same = torch.isclose(z, x).double().mean()
    print(f"{name:10} ink {z.sum() / x.sum():.2f}, pixels unchanged {same:.2f}")
    ax.imshow(z[0, 0].numpy(), cmap="gray", vmin=0, vmax=1)
    ax.set(title=name, xticks=[], yticks=[])
plt.show()
