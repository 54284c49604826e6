import torch
import torch.nn.functional as F

nets = {  # (k, s, d) and whether the layer has a shortcut
    "plain": [(3, 1, 1, 0)] * 20,
    "shortcuts": [(3, 1, 1, 1)] * 20,
    "stride 2 at layer 10": [(3, 1 + (l == 9), 1, 0) for l in range(20)],
    "dilation 2 from layer 11": [(3, 1, 1 + (l > 9), 0) for l in range(20)],
    "one kernel of 41": [(41, 1, 1, 0)],
}
print("                          field  deviation  ratio")
for name, layers in nets.items():
    x = torch.zeros(1, 1, 201, dtype=torch.float64, requires_grad=True)
    y, r, j, variance = x, 1, 1, 0
    for k, s, d, shortcut in layers:
        p = d * (k - 1) // 2
        w = torch.full((1, 1, k), 1 / k, dtype=x.dtype)
        z = F.conv1d(y, w, None, s, p, d)
        y = (y + z) / 2 if shortcut else z
        r += (k - 1) * d * j
        variance += (j * d) ** 2 * (k**2 - 1) / 12 / (1 + shortcut)
        j *= s
    (g,) = torch.autograd.grad(y[0, 0, y.shape[-1] // 2], x)
    place = torch.arange(201) - 100
    measured = (g[0, 0] * place**2).sum().sqrt().item()
    assert abs(measured - variance**0.5) < 1e-9 and (g != 0).sum() == r
    print(f"{name:25} {r:5} {measured:10.2f} {4 * measured / r:6.2f}")
