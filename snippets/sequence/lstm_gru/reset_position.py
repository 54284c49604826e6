import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N, D, H = 2, 3, 4
cell = nn.GRUCell(D, H)
x, h = torch.randn(N, D), torch.randn(N, H)


def step(before):
    a = (x @ cell.weight_ih.T + cell.bias_ih).chunk(3, 1)
    W_r, W_z, W_n = cell.weight_hh.chunk(3)
    b_r, b_z, b_n = cell.bias_hh.chunk(3)
    r = (a[0] + h @ W_r.T + b_r).sigmoid()
    z = (a[1] + h @ W_z.T + b_z).sigmoid()
    early, late = (r * h) @ W_n.T + b_n, r * (h @ W_n.T + b_n)
    n = (a[2] + (early if before else late)).tanh()
    return (1 - z) * n + z * h


def bias_gradients(before):
    g = torch.autograd.grad(step(before).sum(), (cell.bias_ih, cell.bias_hh))
    return [v[2 * H :] for v in g]


torch.testing.assert_close(step(False), cell(x, h))
gap = (step(True) - step(False)).abs().max()
print(f"same weights, two variants: differ by {gap:.3f}")
torch.testing.assert_close(*bias_gradients(True))  # b_in + b_hn is one bias
b_in, b_hn = bias_gradients(False)
print("reset after: b_in and b_hn differ", not torch.allclose(b_in, b_hn))
with torch.no_grad():
    cell.bias_ih[:H] = 60.0  # r = 1
torch.testing.assert_close(step(True), step(False))
print("r = 1: the same")
