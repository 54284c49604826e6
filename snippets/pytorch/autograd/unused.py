import torch
from torch import nn

torch.manual_seed(0)
a, b = nn.Linear(2, 2), nn.Linear(2, 2)
x = torch.randn(3, 2)
a(x).sum().backward()
print("b unused: grad", b.weight.grad)
(a(x).sum() + 0 * b(x).sum()).backward()
print("0 * b(x): grad", b.weight.grad.flatten().tolist())

y = a(x).sum()
try:
    torch.autograd.grad(y, b.weight)
except RuntimeError as error:
    print(str(error)[:50])
print(torch.autograd.grad(y, b.weight, allow_unused=True))
print(torch.autograd.grad(a(x).sum(), b.bias, materialize_grads=True)[0].tolist())

z = a(x)
for name, f in {
    "argmax": lambda: z.argmax(1),
    "z > 0": lambda: (z > 0).float(),
    "round": z.round,
    "int()": lambda: z.int(),
    "sort": lambda: z.sort(1)[0],
}.items():
    out = f()
    g = torch.autograd.grad(out.sum(), z)[0].abs().sum().item() if out.requires_grad else None
    print(f"{name:7} requires_grad {out.requires_grad!s:5} sum of |gradient| {g}")
