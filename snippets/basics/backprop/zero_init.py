from itertools import pairwise

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
X = torch.randn(12, 4)
uneven = torch.tensor([0] * 6 + [1] * 4 + [2] * 2)
even = torch.tensor([0, 1, 2] * 4)
names = ["W1", "b1", "W2", "b2", "W3", "b3"]


def moving(phi, y, steps=6):
    """Which parameters get a gradient at each step when everything starts at zero."""
    sizes = [4, 5, 5, 3]
    parameters = [torch.zeros(s) for m, n in pairwise(sizes) for s in ((n, m), (n,))]
    parameters = [p.requires_grad_() for p in parameters]
    history = []
    for _ in range(steps):
        W1, b1, W2, b2, W3, b3 = parameters
        a = phi(phi(X @ W1.T + b1) @ W2.T + b2)
        grads = torch.autograd.grad(F.cross_entropy(a @ W3.T + b3, y), parameters)
        history.append(
            " ".join(names[i] for i, g in enumerate(grads) if g.abs().max() > 1e-12) or "-"
        )
        parameters = [
            (p - g).detach().requires_grad_() for p, g in zip(parameters, grads, strict=True)
        ]
    torch.testing.assert_close(
        parameters[0], parameters[0][:1].expand(5, 4)
    )  # five identical units
    loss = F.cross_entropy(phi(phi(X @ W1.T + b1) @ W2.T + b2) @ W3.T + b3, y)
    return history[:3], f"loss {loss.item():.4f}"


for phi in torch.relu, torch.tanh, torch.sigmoid:
    history, loss = moving(phi, uneven)
    print(f"{phi.__name__:8}", " | ".join(history), "|", loss)
for phi in torch.relu, torch.tanh, torch.sigmoid:
    assert set(moving(phi, even)[0]) == {"-"}
print("classes equally frequent: nothing moves at all")
