import torch
import torch.nn.functional as F

torch.manual_seed(33)
x0 = torch.randn(1, 1, 5)  # one output unit
ones = torch.ones(1, 1, 3)
signs = torch.tensor([[[1.0, -1, 1]]])


def touched(name, f):
    x = x0.clone().requires_grad_()
    y = f(x)  # [1, 1, 1]
    (g,) = torch.autograd.grad(y.sum(), x)
    seen = (g != 0).int().flatten().tolist()
    print(f"{name:17}", seen)
    return seen


def conv(x, w=ones):
    return F.conv1d(x, w)


def pool(x):
    return F.max_pool1d(x, 3, 1)


first = [
    touched("signs cancel", lambda x: conv(conv(x), signs)),
    touched("ReLU is closed", lambda x: conv(conv(x).relu())),
    touched("max pooling", lambda x: pool(pool(x))),
]
assert all(0 in seen for seen in first)
x0 = x0.flip(2)  # the same network, another input
other = touched("max, other input", lambda x: pool(pool(x)))
assert other.index(1) != first[2].index(1)
assert touched("positive weights", lambda x: conv(conv(x))) == [1] * 5
