import torch
from torch.autograd import Function
from torch.nn import functional as F


class PReLU(Function):
    @staticmethod
    def forward(ctx, x, a):  # x [N, C], a [C]
        ctx.save_for_backward(x, a)
        return torch.where(x > 0, x, a * x)

    @staticmethod
    def backward(ctx, upstream):
        x, a = ctx.saved_tensors
        dx = torch.where(x > 0, upstream, a * upstream)
        da = torch.where(x > 0, 0, x * upstream).sum(0)
        return dx, da


class ELU(Function):
    @staticmethod
    def forward(ctx, x, alpha):
        y = torch.where(x > 0, x, alpha * torch.expm1(x))
        ctx.save_for_backward(y)
        ctx.alpha = alpha
        return y

    @staticmethod
    def backward(ctx, upstream):
        (y,) = ctx.saved_tensors
        return torch.where(
            y > 0, upstream, (y + ctx.alpha) * upstream
        ), None  # alpha e^x = y + alpha


torch.manual_seed(0)
x, upstream = torch.randn(2, 8, 4, dtype=torch.float64)
a = torch.rand(4, dtype=torch.float64, requires_grad=True)
x.requires_grad_()
for ours, theirs, inputs in (
    (PReLU.apply(x, a), F.prelu(x, a), (x, a)),
    (ELU.apply(x, 1.5), F.elu(x, 1.5), (x,)),
):
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(
        torch.autograd.grad(ours, inputs, upstream), torch.autograd.grad(theirs, inputs, upstream)
    )
