import warnings

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
for name, f in {
    "w.zero_()": lambda: w.zero_(),
    "w[0].zero_()": lambda: w[0].zero_(),
}.items():
    try:
        f()
    except RuntimeError as error:
        print(f"{name} raises:", str(error).split(" is being")[0])

(w**2).sum().backward()
new = w - 0.1 * w.grad
print("w - lr * grad: leaf", new.is_leaf)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    (new**2).sum().backward()
    print("next step: grad", new.grad, str(caught[0].message)[:19])
w.grad = None
(w**2).sum().backward()
with torch.no_grad():
    w -= 0.1 * w.grad
print("under no_grad: leaf", w.is_leaf, [round(v, 2) for v in w.tolist()])
assert w.detach().equal(new.detach())

x = torch.zeros(3)
x[1:] = w
x.sum().backward()
print(
    "x.grad_fn",
    type(x.grad_fn).__name__,
    "w.grad",
    [round(v, 2) for v in w.grad.tolist()],
)
