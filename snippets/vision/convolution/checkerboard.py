import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
small = torch.ones(1, 1, 8, 8)
large = F.interpolate(small, scale_factor=2)


def transposed(w):
    p = (w.shape[2] - 1) // 2
    return F.conv_transpose2d(small, w, stride=2, padding=p)


def values(x):  # away from the border
    return x[0, 0, 3:-3, 3:-3].round(decimals=6).unique()


equal3 = transposed(torch.ones(1, 1, 3, 3))
equal4 = transposed(torch.ones(1, 1, 4, 4))
random4 = transposed(torch.randn(1, 1, 4, 4))
resized = F.conv2d(large, torch.randn(1, 1, 3, 3), padding=1)
assert equal3.shape == (1, 1, 15, 15)
assert equal4.shape == resized.shape == large.shape
print("k=3, windows over a pixel:", values(equal3).int().tolist())
print("k=4, windows over a pixel:", values(equal4).int().tolist())
print("k=4, random weights: different values", len(values(random4)))
print("resize, random weights: different values", len(values(resized)))

fig, axes = plt.subplots(1, 3, figsize=(5, 2))
panels = {"k = 3, equal": equal3, "k = 4, random": random4, "resize": resized}
for ax, name in zip(axes, panels, strict=True):
    x = panels[name]
    v = values(x)
    ax.imshow(x[0, 0, 3:-3, 3:-3].numpy(), vmin=v.min() - 1, vmax=v.max() + 1)
    ax.set_title(name)
    ax.axis("off")
plt.show()
