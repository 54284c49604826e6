import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(3, 4)
b, W = torch.randn(4), torch.randn(5, 4)
rows = torch.tensor([0, 2, 2])


def one_hot_max(x, g):  # the gradient goes to the winner
    return torch.zeros_like(x).scatter(1, x.argmax(dim=1, keepdim=True), g[:, None])


def scatter_rows(x, g):  # row 2 is read twice
    return torch.zeros_like(x).index_add(0, rows, g)


rules = {  # name: (input, forward, upstream gradient g -> gradient of the input)
    "abs": (x, torch.abs, lambda g: g * x.sign()),
    "max over a row": (x, lambda x: x.amax(dim=1), lambda g: one_hot_max(x, g)),
    "sum over rows": (x, lambda x: x.sum(dim=0), lambda g: g.expand(3, 4)),
    "mean": (x, torch.mean, lambda g: (g / x.numel()).expand(3, 4)),
    "broadcast [4] to [3, 4]": (b, lambda b: x * b, lambda g: (g * x).sum(dim=0)),
    "matmul": (x, lambda x: x @ W.T, lambda g: g @ W),
    "transpose": (x, lambda x: x.T, lambda g: g.T),
    "indexing rows": (x, lambda x: x[rows], lambda g: scatter_rows(x, g)),
    "clamp at 0.5": (x, lambda x: x.clamp(max=0.5), lambda g: g * (x <= 0.5)),
}
for name, (v, f, backward) in rules.items():
    v = v.clone().requires_grad_()
    y = f(v)
    g = torch.randn_like(y)
    torch.testing.assert_close(backward(g), torch.autograd.grad(y, v, g)[0])
    print(f"{name:24} gradient {list(g.shape)} -> {list(v.shape)}")
