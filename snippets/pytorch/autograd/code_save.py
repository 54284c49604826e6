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
        x = torch.tensor([0.0, 1.0], dtype=torch.float64, requires_grad=True)
        y = f(x)
        y = y.add_(5) if in_place else y + 5
        try:
            y.sum().backward()
            result = "right" if torch.allclose(x.grad, x.exp()) else "wrong, and no error"
        except RuntimeError:
            result = "RuntimeError"
        print(f"{'add_' if in_place else 'add ':4} {result}")
