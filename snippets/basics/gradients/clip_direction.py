import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def clipped(clip, g, limit):
    p = nn.Parameter(torch.zeros_like(g))
    p.grad = g.clone()
    clip(p, limit)
    return p.grad


def show(name, v):
    degrees = torch.rad2deg(torch.atan2(v[1], v[0]))
    x, y = v.tolist()
    print(f"{name:8} ({x:.2f}, {y:.2f})  {v.norm():.2f}  {degrees:.0f} deg")


g = torch.tensor([3.0, 0.4])
by_norm = clipped(nn.utils.clip_grad_norm_, g, 1.0)
by_value = clipped(nn.utils.clip_grad_value_, g, 1.0)
show("before", g)
show("by norm", by_norm)
show("by value", by_value)
torch.testing.assert_close(by_norm, g / g.norm(), rtol=1e-5, atol=0)
torch.testing.assert_close(by_value, torch.tensor([1.0, 0.4]))

n = 10_000  # many coordinates at the limit: the norm is still large
wide = clipped(nn.utils.clip_grad_value_, torch.arange(1.0, n + 1), 1.0)
print(f"by value, {n} coordinates: norm {wide.norm():.0f}")
