import torch
from torch.autograd import Function, gradcheck


class Softmax(Function):
    @staticmethod
    def forward(ctx, z):  # [N, K]
        e = torch.exp(z - z.amax(1, keepdim=True))
        p = e / e.sum(1, keepdim=True)
        ctx.save_for_backward(p)
        return p

    @staticmethod
    def backward(ctx, upstream):
        (p,) = ctx.saved_tensors
        return p * (upstream - (upstream * p).sum(1, keepdim=True))


class LogSoftmax(Function):
    @staticmethod
    def forward(ctx, z):
        shifted = z - z.amax(1, keepdim=True)
        y = shifted - shifted.exp().sum(1, keepdim=True).log()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, upstream):
        (y,) = ctx.saved_tensors
        return upstream - y.exp() * upstream.sum(1, keepdim=True)


torch.manual_seed(0)
upstream = torch.randn(6, 4, dtype=torch.float64)
for shift in 0, 1e4, -1e4:
    z = (torch.randn(6, 4, dtype=torch.float64) + shift).requires_grad_()
    print(f"logits {z.min().item():.0f} to {z.max().item():.0f}")
    for ours, theirs in (
        (Softmax.apply(z), torch.softmax(z, 1)),
        (LogSoftmax.apply(z), torch.log_softmax(z, 1)),
    ):
        torch.testing.assert_close(ours, theirs)
        torch.testing.assert_close(
            torch.autograd.grad(ours, z, upstream), torch.autograd.grad(theirs, z, upstream)
        )
z = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
assert gradcheck(Softmax.apply, z) and gradcheck(LogSoftmax.apply, z)
