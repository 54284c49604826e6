import torch

x = torch.tensor(2.0, requires_grad=True)
for name, f, retain in (
    ("x ** 3", lambda: x**3, False),
    ("x ** 3, retain_graph", lambda: x**3, True),
    ("x + 1", lambda: x + 1, False),
):
    x.grad = None
    y = f()
    y.backward(retain_graph=retain)
    try:
        y.backward()
        print(f"{name:20} twice: {x.grad.item()}")
    except RuntimeError as error:
        print(f"{name:20} {str(error)[:46]}")

h, w = torch.tensor(1.0), torch.tensor(0.5, requires_grad=True)
for t in range(2):
    h = torch.tanh(w * h)
    try:
        h.backward()
        print(f"step {t}: fine")
    except RuntimeError as error:
        print(f"step {t}: {str(error)[:46]}")
        h = h.detach()
y, z = (s := x.exp()) * 2, s * 3
(y + z).backward()
assert torch.isclose(x.grad - 2, 5 * x.exp())
