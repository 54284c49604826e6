import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


class LayerNorm(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, gamma, beta, eps):  # x [..., D], gamma and beta [D]
        mu = x.mean(-1, keepdim=True)
        var = (x - mu).pow(2).mean(-1, keepdim=True)  # biased
        rstd = (var + eps).rsqrt()
        x_hat = (x - mu) * rstd
        ctx.save_for_backward(x_hat, rstd, gamma)
        return gamma * x_hat + beta

    @staticmethod
    def backward(ctx, dy):
        x_hat, rstd, gamma = ctx.saved_tensors
        tokens = tuple(range(dy.dim() - 1))  # every axis but D
        g = dy * gamma
        dx = rstd * (g - g.mean(-1, keepdim=True) - x_hat * (g * x_hat).mean(-1, keepdim=True))
        return dx, (dy * x_hat).sum(tokens), dy.sum(tokens), None


torch.manual_seed(0)
x, eps = torch.randn(2, 5, 8, requires_grad=True), 0.3  # large, so that it counts
gamma, beta = torch.rand(8, requires_grad=True), torch.rand(8, requires_grad=True)
dy = torch.randn(2, 5, 8)
mine, ref = LayerNorm.apply(x, gamma, beta, eps), F.layer_norm(x, (8,), gamma, beta, eps)
torch.testing.assert_close(mine, ref)
torch.testing.assert_close(
    torch.autograd.grad(mine, (x, gamma, beta), dy), torch.autograd.grad(ref, (x, gamma, beta), dy)
)
