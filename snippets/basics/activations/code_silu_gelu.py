import math

import torch
from torch.autograd import Function
from torch.nn import functional as F


class SiLU(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * (s + x * s * (1 - s))


class GELU(Function):
    @staticmethod
    def forward(ctx, x):
        cdf = 0.5 * (1 + torch.erf(x / math.sqrt(2)))
        ctx.save_for_backward(x, cdf)
        return x * cdf

    @staticmethod
    def backward(ctx, upstream):
        x, cdf = ctx.saved_tensors
        density = torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
        return upstream * (cdf + x * density)


torch.manual_seed(0)
x, upstream = torch.randn(2, 50, dtype=torch.float64)
x.requires_grad_()
for ours, theirs in (SiLU.apply(x), F.silu(x)), (GELU.apply(x), F.gelu(x)):
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(
        torch.autograd.grad(ours, x, upstream), torch.autograd.grad(theirs, x, upstream)
    )
