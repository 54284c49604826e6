# --8<-- [start:layer]
import torch
import torch.nn.functional as F
from torch import nn


class LocallyConnected2d(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, W, b, k):  # [N, C, H, W], [L, O, C k k], [L, O]
        P = F.unfold(x, k)  # [N, C k k, L]
        ctx.save_for_backward(P, W)
        ctx.k, ctx.size = k, x.shape[2:]
        return torch.einsum("loc,ncl->nol", W, P) + b.T

    @staticmethod
    def backward(ctx, g):  # dL/dy, [N, O, L]
        P, W = ctx.saved_tensors
        dP = torch.einsum("loc,nol->ncl", W, g)
        dx = F.fold(dP, ctx.size, ctx.k)  # adds where patches overlap
        dW = torch.einsum("nol,ncl->loc", g, P)
        return dx, dW, g.sum(0).T, None


# --8<-- [end:layer]
# --8<-- [start:check]
torch.manual_seed(0)
N, C, O, H, k = 2, 3, 4, 6, 3
L = (H - k + 1) ** 2
x = torch.randn(N, C, H, H, dtype=torch.float64, requires_grad=True)
W = torch.randn(L, O, C * k * k, dtype=torch.float64, requires_grad=True)
b = torch.randn(L, O, dtype=torch.float64, requires_grad=True)
y = LocallyConnected2d.apply(x, W, b, k)
for p in range(L):  # one torch convolution per position
    i, j = divmod(p, H - k + 1)
    one = F.conv2d(x[:, :, i : i + k, j : j + k], W[p].view(O, C, k, k), b[p])
    torch.testing.assert_close(y[:, :, p], one.flatten(1))
assert torch.autograd.gradcheck(LocallyConnected2d.apply, (x, W, b, k))

conv = nn.Conv2d(C, O, k).double()
tied = conv.weight.flatten(1).repeat(L, 1, 1), conv.bias.repeat(L, 1)
y = LocallyConnected2d.apply(x, *tied, k)
torch.testing.assert_close(y, conv(x).flatten(2))
print("weights:", W.numel(), "a convolution:", conv.weight.numel())
# --8<-- [end:check]
