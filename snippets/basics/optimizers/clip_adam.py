import torch

torch.manual_seed(0)
g = torch.randn(120, 10, dtype=torch.float64)
spiked = g.clone()
spiked[60] *= 1e4


def path(grads, clip=None, scale=1.0):
    w = torch.zeros(10, dtype=torch.float64)
    opt = torch.optim.Adam([w], lr=0.01)
    out = []
    for x in grads:
        w.grad = x * scale
        if clip:
            torch.nn.utils.clip_grad_norm_([w], clip)
        opt.step()
        out.append(w.clone())
    return torch.stack(out)


torch.testing.assert_close(path(g, scale=1e3), path(g))  # a constant factor changes nothing


def distance(p, start, end):
    return float((p[end] - p[start]).norm())


bare, clipped, clean = path(spiked), path(spiked, clip=4.0), path(g)
ratio = [distance(p, 100, 119) / distance(clean, 100, 119) for p in (bare, clipped)]
print(
    f"distance covered 40 to 60 steps after the spike, relative "
    f"to no spike: bare {ratio[0]:.3f}, clipped {ratio[1]:.2f}"
)
assert ratio[0] < 0.05 and ratio[1] > 0.5
