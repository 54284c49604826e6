import torch
from torch.nn import functional as F


class Dropout(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, p, training):
        if not training or p == 0:
            ctx.scale = None
            return x.clone()
        keep = torch.empty_like(x).bernoulli_(1 - p)
        ctx.scale = keep / (1 - p) if p < 1 else keep  # [same shape as x]
        return x * ctx.scale

    @staticmethod
    def backward(ctx, g):
        return (g if ctx.scale is None else g * ctx.scale), None, None


x = torch.randn(64, 32, dtype=torch.float64, requires_grad=True)
dy = torch.randn(64, 32, dtype=torch.float64)
for p, training in ((0.3, True), (0.3, False), (0.0, True), (1.0, True)):
    results = []
    for dropout in (F.dropout, Dropout.apply):
        torch.manual_seed(1)  # the same mask
        y = dropout(x, p, training)
        results.append((y, *torch.autograd.grad(y, x, dy)))
    torch.testing.assert_close(*results)
    y, g = results[1]
    assert torch.equal(y == 0, g == 0)  # gradient passes kept units only
    share = (y == 0).double().mean()
    print(f"p = {p}, training {training!s:5}: {share:.2f} dropped")
