import torch


def turn(x, cos, sin):  # pairs (i, i + d / 2)
    a, b = x.chunk(2, -1)
    return torch.cat((a * cos - b * sin, a * sin + b * cos), -1)


class RoPE(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, cos, sin):  # x [N, H, T, d], cos, sin [T, d / 2]
        ctx.save_for_backward(cos, sin)
        return turn(x, cos, sin)

    @staticmethod
    def backward(ctx, g):  # the transpose of a rotation turns back
        cos, sin = ctx.saved_tensors
        return turn(g, cos, -sin), None, None


torch.manual_seed(0)
N, H, T, d = 2, 3, 5, 8
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
angle = torch.arange(T)[:, None] * omega
x = torch.randn(N, H, T, d, dtype=torch.float64, requires_grad=True)
y = RoPE.apply(x, angle.cos(), angle.sin())

z = torch.complex(*x.chunk(2, -1)) * torch.exp(1j * angle)
expected = torch.cat((z.real, z.imag), -1)
torch.testing.assert_close(y, expected)
g = torch.randn_like(y)
theirs = torch.autograd.grad(expected, x, g)
torch.testing.assert_close(torch.autograd.grad(y, x, g), theirs)
back = turn(y, angle.cos(), -angle.sin())
torch.testing.assert_close(back, x)
torch.testing.assert_close(y.norm(dim=-1), x.norm(dim=-1))
print("angles at t=2:", [round(a, 3) for a in angle[2].tolist()])
