import torch
from torch.nn.functional import layer_norm

torch.set_default_dtype(torch.float64)
D, L = 64, 20


def gradients(c, norm):
    torch.manual_seed(0)
    x = a = torch.randn(16, D, requires_grad=True)
    Ws = [torch.randn(D, D).mul(c).requires_grad_() for _ in range(L)]
    for W in Ws:
        z = a @ W
        a = (layer_norm(z, (D,), eps=0) if norm else z).relu()
    grads = torch.autograd.grad(a, [x, *Ws], torch.randn(16, D))
    return torch.stack([g.norm() for g in grads])


for norm in (False, True):
    at_one = gradients(1.0, norm)
    for c in (0.1, 5.0):
        ratios = gradients(c, norm) / at_one
        dx, dW = (1.0, 1 / c) if norm else (c**L, c ** (L - 1))
        torch.testing.assert_close(ratios, torch.tensor([dx] + [dW] * L))
        kind = "LN" if norm else "no norm"
        print(f"{kind:7} W x {c:4}:", *(f"{v:.0e}" for v in ratios[:2]))
