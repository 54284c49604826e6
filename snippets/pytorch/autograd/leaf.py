import torch
from torch import nn

w = torch.tensor([1.0, 2.0], requires_grad=True)
data = torch.arange(1.0, 3.0)
h = w * data
for name, t in {
    "data": data,
    "w": w,
    "h = w * data": h,
    "h.detach()": h.detach(),
    "w.to(float64)": w.to(torch.float64),
    "data.exp()": data.exp(),
    "nn.Parameter": nn.Parameter(data),
    "Parameter.half()": nn.Parameter(data).half(),
}.items():
    fn = t.grad_fn.name() if t.grad_fn else None
    print(f"{name:16} leaf {t.is_leaf!s:5} grad {t.requires_grad!s:5} {fn}")

h.retain_grad()
(h**2).sum().backward()
print(
    "w.grad",
    w.grad.tolist(),
    "h.grad",
    h.grad.tolist(),
    "data.grad",
    data.grad,
)
assert h.grad.equal(2 * h.detach()) and w.grad.equal(h.grad * data)
for f in (
    lambda: torch.optim.SGD([w.double()]),
    lambda: torch.arange(3, requires_grad=True),
):
    try:
        f()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, str(error).split(" can req")[0])
