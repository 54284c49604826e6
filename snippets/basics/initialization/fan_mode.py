import itertools

import torch
from torch import nn

widths, N, repeats = [32, 64, 128, 256, 512, 1024], 128, 30
grow = widths[-1] / widths[0]
print("widths", widths)
for mode, theory in (("fan_in", (1, grow)), ("fan_out", (1 / grow, 1))):
    torch.manual_seed(0)
    ratios = []
    for _ in range(repeats):
        x = 2**0.5 * torch.randn(N, widths[0]).relu()  # E[x^2] = 1
        a = x.requires_grad_()
        for n, m in itertools.pairwise(widths):
            W = torch.empty(m, n)
            nn.init.kaiming_normal_(W, mode=mode, nonlinearity="relu")
            a = (a @ W.T).relu()
        g = torch.randn(N, widths[-1])
        (dx,) = torch.autograd.grad(a, x, g)
        ratios.append(torch.stack((a.square().mean(), dx.square().mean())))
    measured = torch.stack(ratios).mean(0).detach()
    torch.testing.assert_close(measured, torch.tensor(theory), rtol=0.1, atol=0)
    print(f"{mode:7s}  forward x{measured[0]:.2f}  backward x{measured[1]:.0f}")
