import math

import torch

N, d, eta = 16, 8, 1e-3
widths = [64, 256, 1024, 4096]
x = torch.randn(N, d, generator=torch.Generator().manual_seed(0))
change = {"lr": [], "lr / n": []}
for n in widths:
    torch.manual_seed(0)
    a = (x @ torch.randn(d, n) * (2 / d) ** 0.5).relu()  # [N, n]
    W = (torch.randn(n, n) * (2 / n) ** 0.5).requires_grad_()
    v = torch.randn(n, 1)
    loss = ((a @ W).relu() @ v).square().mean()
    (g,) = torch.autograd.grad(loss, W)
    for name, step in (("lr", eta), ("lr / n", eta * widths[0] / n)):
        dz = step * a @ g.sign()  # first step of Adam, sign apart
        change[name].append(dz.square().mean().sqrt().item())
for name, dz in change.items():
    slope = math.log(dz[-1] / dz[0]) / math.log(widths[-1] / widths[0])
    print(f"{name:6s}  change of z", [f"{c:.2f}" for c in dz], f"slope {slope:.1f}")
    assert abs(slope - (name == "lr")) < 0.1
