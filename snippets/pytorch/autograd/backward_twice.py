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

for how in ("plain", "retain_graph", "detach"):
    h, w = torch.tensor(1.5), torch.tensor(0.5, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    done, message = 0, "no error"
    try:
        for _ in range(5):
            h = torch.tanh(w * (h.detach() if how == "detach" else h))
            optimizer.zero_grad()
            h.backward(retain_graph=how == "retain_graph")
            optimizer.step()
            done += 1
    except RuntimeError as error:
        twice = "second time" in str(error)
        message = "backward twice" if twice else "weight modified in place"
    print(f"{how:12} {done} steps, w {w.item():.3f}, {message}")
s = x.exp()  # shared by two losses
(g,) = torch.autograd.grad(2 * s + s.square(), x)
assert torch.isclose(g, 2 * x.exp() + 2 * (2 * x).exp())
