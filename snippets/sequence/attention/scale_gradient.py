import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
S, R, d_v = 64, 200, 8  # keys, repetitions, width of a value


def gradients(d, scale):  # |dL/dq| of each repetition, [R]
    q = torch.randn(R, 1, d, requires_grad=True)
    k, v = torch.randn(R, S, d), torch.randn(R, S, d_v)
    out = (scale * q @ k.mT).softmax(-1) @ v  # [R, 1, d_v]
    (g,) = torch.autograd.grad(out, q, torch.randn(R, 1, d_v))
    return g.norm(dim=-1).flatten()


sizes = {}
for d in (16, 64, 256, 1024):
    plain, scaled = gradients(d, 1.0), gradients(d, d**-0.5)
    sizes[d] = [x.item() for g in (plain, scaled) for x in (g.median(), g.mean())]
    a, b, c, e = sizes[d]
    print(f"d = {d:4}: median {a:5.2g} -> {c:.1f}, mean {b:1.0f} -> {e:.1f}")
assert sizes[64][0] > 2 * sizes[64][2]  # saturated already, yet larger
assert sizes[1024][0] < sizes[1024][2] / 5  # a typical query gets little
assert sizes[1024][1] > 3 * sizes[1024][3]  # a few get a lot
