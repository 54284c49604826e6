import torch
import torch.nn.functional as F


def conv_forward(x, w, s, d, p):  # x [n], w [k]
    x = torch.cat([x.new_zeros(p), x, x.new_zeros(p)])
    m = (len(x) - d * (len(w) - 1) - 1) // s + 1
    y = x.new_zeros(m)
    for t in range(len(w)):
        y += w[t] * x[t * d : t * d + s * (m - 1) + 1 : s]
    return y


def conv_backward(dy, w, n, s, d, p):  # dy [m] -> dx [n]
    dx = dy.new_zeros(n + 2 * p)
    for t in range(len(w)):
        dx[t * d : t * d + s * (len(dy) - 1) + 1 : s] += w[t] * dy
    return dx[p : p + n]


torch.manual_seed(0)
# (k, s, d, p)
layers = [(5, 2, 1, 2), (3, 1, 2, 1), (4, 2, 1, 0), (3, 1, 1, 1)]
weights = [torch.randn(k, dtype=torch.float64) for k, _, _, _ in layers]
x = torch.randn(90, dtype=torch.float64)
theirs = x.clone().requires_grad_()
mine, out, sizes = x, theirs.view(1, 1, -1), []
for w, (_, s, d, p) in zip(weights, layers, strict=True):
    sizes.append(len(mine))
    mine = conv_forward(mine, w, s, d, p)
    out = F.conv1d(out, w.view(1, 1, -1), None, s, p, d)
torch.testing.assert_close(mine, out[0, 0])

for i in range(len(mine)):  # the field: backward pass of one unit
    g = F.one_hot(torch.tensor(i), len(mine)).double()
    support = g
    for l in reversed(range(len(layers))):
        w, shape = weights[l], (sizes[l], *layers[l][1:])
        g = conv_backward(g, w, *shape)
        support = conv_backward(support, w.abs(), *shape)
    (expected,) = torch.autograd.grad(out[0, 0, i], theirs, retain_graph=True)
    torch.testing.assert_close(g, expected)
    seen = support.nonzero().flatten().tolist()
    assert support.gt(0).equal(expected != 0)
    if i in (0, 5):
        print(f"unit {i} reads {seen[0]} to {seen[-1]}")
