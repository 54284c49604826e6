import torch

x = torch.tensor(2.0, requires_grad=True)
for name, f, retain in (
    ("exp", torch.exp, False),
    ("exp, retain_graph", torch.exp, True),
    ("neg", torch.neg, False),
):
    x.grad = None
    y = f(x)
    y.backward(retain_graph=retain)
    try:
        y.backward()
        print(f"{name:17} twice: {x.grad.item():.1f}")
    except RuntimeError as error:
        print(f"{name:17} {str(error)[:50]}")

h, w = torch.tensor(1.5), torch.tensor(0.5, requires_grad=True)
for t in range(2):
    h = torch.tanh(w * h)
    try:
        h.backward()
        print(f"step {t}: w.grad {w.grad.item():.2f}")
    except RuntimeError as error:
        print(f"step {t}: {str(error)[:50]}")
s = x.exp()  # shared by two losses
(g,) = torch.autograd.grad(2 * s + s.square(), x)
assert torch.isclose(g, 2 * x.exp() + 2 * (2 * x).exp())
