import torch


def nodes(t):
    """Names of the backward nodes, from the output to the leaves."""
    found, queue = [], [t.grad_fn]
    while queue:
        node = queue.pop(0)
        if node is not None and node not in found:
            found.append(node)
            queue += [n for n, _ in node.next_functions]
    names = [node.name().split("::")[-1] for node in found]
    return [name.removesuffix("Backward0") for name in names]


x = torch.tensor(3.0, requires_grad=True)
print(nodes((x * 2).exp()))


def f(x, n):
    y = x
    for _ in range(n):
        y = y * y if y > 5.5 else y + 1
    return y


for value, n in ((3.0, 3), (3.0, 4), (6.0, 2)):
    x = torch.tensor(value, requires_grad=True)
    y = f(x, n)
    (g,) = torch.autograd.grad(y, x)
    h = 1e-4
    ahead, behind = (f(x.detach().double() + s * h, n) for s in (1, -1))
    assert abs(g - (ahead - behind) / (2 * h)) < 1e-5 * g
    print(f"x = {value}, n = {n}: dy/dx {g:.0f}", nodes(y))
