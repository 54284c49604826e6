import torch
from torch import nn

torch.set_default_dtype(torch.float64)


class RMSNorm(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, gamma, eps):  # x [..., D], gamma [D]
        rrms = (x.pow(2).mean(-1, keepdim=True) + eps).rsqrt()
        x_hat = x * rrms
        ctx.save_for_backward(x_hat, rrms, gamma)
        return gamma * x_hat

    @staticmethod
    def backward(ctx, dy):
        x_hat, rrms, gamma = ctx.saved_tensors
        g = dy * gamma
        dx = rrms * (g - x_hat * (g * x_hat).mean(-1, keepdim=True))
        return dx, (dy * x_hat).sum(tuple(range(dy.dim() - 1))), None


torch.manual_seed(0)
x = torch.randn(2, 5, 8, requires_grad=True)
norm = nn.RMSNorm(8, eps=0.3)  # large, so that it counts
nn.init.uniform_(norm.weight)
dy = torch.randn(2, 5, 8)
mine, ref = RMSNorm.apply(x, norm.weight, 0.3), norm(x)
torch.testing.assert_close(mine, ref)
torch.testing.assert_close(
    torch.autograd.grad(mine, (x, norm.weight), dy), torch.autograd.grad(ref, (x, norm.weight), dy)
)
