import torch


class Saved(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, g):
        return g * ctx.saved_tensors[0]


class Attribute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.y = x.exp()
        return ctx.y

    @staticmethod
    def backward(ctx, g):
        return g * ctx.y


for f in (torch.exp, Saved.apply, Attribute.apply):
    for in_place in (False, True):
        x = torch.arange(2.0, dtype=torch.float64, requires_grad=True)
        y = f(x)
        y = y.neg_() if in_place else -y
        try:
            y.sum().backward()
            right = torch.allclose(x.grad, -x.exp())
            result = "right" if right else "wrong, and no error"
        except RuntimeError:
            result = "RuntimeError"
        print(f"{'neg_' if in_place else 'neg ':4} {result}")
