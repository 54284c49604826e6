import torch

x = torch.tensor([0.0, 1.0], dtype=torch.float64)
right = x.exp()
print("right gradient", [round(v, 2) for v in right.tolist()])
for name, change in {
    "nothing": lambda y: None,
    "y.detach().zero_()": lambda y: y.detach().zero_(),
    "y.data.zero_()": lambda y: y.data.zero_(),
}.items():
    a = x.clone().requires_grad_()
    y = a.exp()
    before = y._version
    change(y)
    try:
        y.sum().backward()
        result = a.grad.tolist() if not a.grad.equal(right) else "right"
    except RuntimeError:
        result = "RuntimeError"
    print(f"{name:19} version {before} -> {y._version}: {result}")
