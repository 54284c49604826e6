import torch
import torch.nn.functional as F

torch.manual_seed(0)
C, n, runs = 4, 20, 12
r = 2 * n + 1


def gradients(kernel, act):  # [runs, r, r], channel 0 of one unit
    out = []
    for _ in range(runs):
        x = torch.randn(4, C, r, r, requires_grad=True)
        y = x
        for l in range(n):
            y = F.conv2d(y, kernel(C, C, 3, 3))
            y = act(y) if l < n - 1 else y
        g = torch.autograd.grad(y.sum(), x)[0].double()
        out.append(g / g.norm().clamp_min(1e-300))  # equal say for each
    return torch.cat(out)  # [4 runs, C, r, r]


def side(m, share=0.95):  # smallest middle square with this share
    m = m.mean((0, 1))
    h = 0
    while m[n - h : n + h + 1, n - h : n + h + 1].sum() < share * m.sum():
        h += 1
    return 2 * h + 1


print("kernels            side by |g|  by g^2  share of 17x17")
for name, kernel, act in (
    ("uniform on (0, 1)", torch.rand, torch.nn.Identity()),
    ("normal", torch.randn, torch.nn.Identity()),
    ("normal, ReLU", torch.randn, torch.relu),
):
    g = gradients(kernel, act)
    square = g.square().mean((0, 1))
    part = square[n - 8 : n + 9, n - 8 : n + 9].sum() / square.sum()
    sides = f"{side(g.abs()):6} {side(g.square()):7}"
    print(f"{name:23} {sides} {part:14.1%}")
