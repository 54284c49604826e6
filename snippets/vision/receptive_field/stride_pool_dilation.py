import torch
import torch.nn.functional as F

nets = {  # (k, s, d, learned)
    "seven 3x3": [(3, 1, 1, 1)] * 7,
    "stride 2, 2, 1": [(3, 2, 1, 1), (3, 2, 1, 1), (3, 1, 1, 1)],
    "stride 2, 2, 2": [(3, 2, 1, 1)] * 3,
    "pool, pool": [(3, 1, 1, 1), (2, 2, 1, 0)] * 2 + [(3, 1, 1, 1)],
    "dilation 1, 2, 4": [(3, 1, d, 1) for d in (1, 2, 4)],
}
n = 64
print("                  weights  field  outputs of 64  products")
for name, layers in nets.items():
    x = torch.zeros(1, 1, n, dtype=torch.float64, requires_grad=True)
    y, weights, products = x, 0, 0
    for k, s, d, learned in layers:
        p = d * (k - 1) // 2
        y = F.conv1d(y, torch.ones(1, 1, k).double(), None, s, p, d)
        weights += k * learned
        products += k * learned * y.shape[-1]
    grads = [torch.autograd.grad(u, x, retain_graph=True)[0] for u in y[0, 0]]
    field = max((g != 0).sum() for g in grads)  # of a unit off the border
    print(f"{name:16} {weights:8} {field:6} {y.shape[-1]:14} {products:9}")
