import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

n = 20
r = 2 * n + 1
x = torch.zeros(1, 1, r, r, dtype=torch.float64, requires_grad=True)
y = x
for _ in range(n):
    y = F.conv2d(y, torch.full((1, 1, 3, 3), 1 / 9, dtype=x.dtype))
(g,) = torch.autograd.grad(y.sum(), x)  # [1, 1, r, r], one output unit
g = g[0, 0]
assert (g > 0).all()  # every pixel of the field counts


def square(h):  # share of the gradient in the middle square of side 2 h + 1
    return g[n - h : n + h + 1, n - h : n + h + 1].sum() / g.sum()


h = next(h for h in range(n + 1) if square(h) >= 0.95)
side = 2 * h + 1
print(f"field {r}x{r}, 95% of the gradient in {side}x{side}")
print(f"that square has {side**2 / r**2:.0%} of the pixels")
print(f"corner / centre: {g[0, 0] / g[n, n]:.0e}")

levels = (g / g.max() * 12).round() / 12  # a few tones, the same everywhere
box = (-r / 2, r / 2, -r / 2, r / 2)
plt.imshow(levels.numpy(), cmap="Blues", extent=box)
for edge, style in ((side / 2, "C1-"), (r / 2, "C2--")):
    corner = [-edge, edge, edge, -edge, -edge]
    plt.plot(corner, corner[-1:] + corner[:-1], style)
plt.xlabel("column, centre = 0")
plt.ylabel("row, centre = 0")
plt.show()
