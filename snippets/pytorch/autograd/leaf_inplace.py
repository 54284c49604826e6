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
print("w - lr * grad: leaf", new.is_leaf, end=", ")
with torch.no_grad():
    w -= 0.1 * w.grad
print("under no_grad: leaf", w.is_leaf, [round(v, 2) for v in w.tolist()])
assert w.detach().equal(new.detach())

x = torch.zeros(3)
x[1:] = w
x.sum().backward()
print(
    "x.grad_fn",
    x.grad_fn.name(),
    "w.grad",
    [round(v, 2) for v in w.grad.tolist()],
)
