import torch
from torch.autograd.functional import jacobian

x = torch.randn(4, dtype=torch.float64)
print("F(x) = -x: max |J| =", jacobian(lambda x: x + (-x), x).abs().max().item())

torch.manual_seed(0)
D, L, trials = 64, 30, 200
print("branch gain s   |gradient|^2 after 30 blocks")
for s in (0.1, 0.5, 1.0):
    g = torch.randn(trials, D, 1, dtype=torch.float64)
    g = g / g.norm(dim=1, keepdim=True)
    for _ in range(L):
        W = s * D**-0.5 * torch.randn(trials, D, D, dtype=torch.float64)
        g = g + W.mT @ g  # (I + W)^T g
    measured, expected = g.square().sum(1).mean().item(), (1 + s**2) ** L
    torch.testing.assert_close(measured, expected, rtol=0.1, atol=0)
    print(f"{s:13}   {expected:.3g}")
