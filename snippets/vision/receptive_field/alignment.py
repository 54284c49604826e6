import torch
import torch.nn.functional as F


def branch(x, k, s, left, right):
    w = torch.ones(1, 1, k).double()
    return F.conv1d(F.pad(x, (left, right)), w, stride=s)


main = (3, 2, 1, 1)
shortcuts = {
    "1x1 stride 2": (1, 2, 0, 0),
    "2x2 average pooling": (2, 2, 0, 0),
    "3x3 without padding": (3, 2, 0, 0),
    "1x1 stride 1": (1, 1, 0, 0),
}
x = torch.zeros(1, 1, 40, dtype=torch.float64, requires_grad=True)
for name, shortcut in shortcuts.items():
    shift, width = [], []
    for i in (3, 4, 5):
        a, b = (branch(x, *layer)[0, 0, i] for layer in (main, shortcut))
        grads = [torch.autograd.grad(u, x)[0] for u in (a, b)]
        seen = [g[0, 0].nonzero().flatten() for g in grads]
        centres = [(s[0] + s[-1]).item() / 2 for s in seen]
        shift.append(centres[1] - centres[0])
        both = torch.cat(seen)
        width.append((both.max() - both.min() + 1).item())
    print(f"{name:20} shift {shift}, union {width}")
