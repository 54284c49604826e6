import torch
from torch import nn

torch.manual_seed(0)
a, b = nn.Linear(2, 2), nn.Linear(2, 2)
x = torch.randn(3, 2)
a(x).sum().backward()
print("b unused: grad", b.weight.grad)
torch.stack((a(x), b(x).mul(0))).sum().backward()
print("b(x) * 0: grad", b.weight.grad.flatten().tolist())

y = a(x).sum()
try:
    torch.autograd.grad(y, b.weight)
except RuntimeError as error:
    print(str(error).split(".")[0][37:])
print("allow_unused:", torch.autograd.grad(y, b.weight, allow_unused=True))
(g,) = torch.autograd.grad(a(x).sum(), b.bias, materialize_grads=True)
print("materialize_grads:", g.tolist())

z = a(x)
for name, f in {
    "argmax": lambda: z.argmax(1),
    "z > 0": lambda: z > 0,
    "round": z.round,
    "int()": lambda: z.int(),
    "sort": lambda: z.sort(1)[0],
}.items():
    out = f()
    total = None
    if out.requires_grad:
        (g,) = torch.autograd.grad(out.sum(), z)
        total = g.abs().sum().item()
    print(f"{name:7} requires_grad {out.requires_grad!s:5} |gradient| {total}")
