import torch
from torch.autograd.functional import jacobian

x = torch.randn(4, dtype=torch.float64)
print("F(x) = -x: max |J| =", jacobian(lambda x: x + (-x), x).abs().max().item())

torch.manual_seed(0)
D, L = 64, 30
print("branch gain s   |gradient|^2 after 30 blocks")
for s in (0.1, 0.5, 1.0):
    g = torch.randn(50, D, 1, dtype=torch.float64)
    g = g / g.norm(dim=1, keepdim=True)
    for _ in range(L):
        W = s * D**-0.5 * torch.randn(50, D, D, dtype=torch.float64)
        g = g + W.mT @ g  # (I + W)^T g
    measured = g.square().sum(1).mean().item()
    expected = (1 + s**2) ** L
    assert abs((measured / expected) ** (1 / L) - 1) < 0.01
    print(f"{s:13}   {expected:.3g}")
