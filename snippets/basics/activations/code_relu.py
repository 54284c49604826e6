import torch
from torch.autograd import Function, gradcheck
from torch.nn import functional as F


class LeakyReLU(Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.slope = slope
        ctx.positive = x > 0
        return torch.where(ctx.positive, x, slope * x)

    @staticmethod
    def backward(ctx, upstream):
        return torch.where(ctx.positive, upstream, ctx.slope * upstream), None


torch.manual_seed(0)
x = torch.cat([torch.zeros(1, 5), torch.randn(5, 5)]).double()
upstream = torch.randn(6, 5, dtype=torch.float64)
for slope, reference in (0.0, F.relu), (0.01, F.leaky_relu), (0.2, lambda x: F.leaky_relu(x, 0.2)):
    a, b = x.clone().requires_grad_(), x.clone().requires_grad_()
    ours, theirs = LeakyReLU.apply(a, slope), reference(b)
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(
        torch.autograd.grad(ours, a, upstream), torch.autograd.grad(theirs, b, upstream)
    )
assert gradcheck(LeakyReLU.apply, (x[1:].clone().requires_grad_(), 0.2))
