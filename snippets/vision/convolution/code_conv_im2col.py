# --8<-- [start:function]
import torch
import torch.nn.functional as F


class Conv2d(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, W, b, s, p, d, g):
        N, C_in, H, width = x.shape
        C_out, _, k, _ = W.shape
        columns = F.unfold(x, k, d, p, s)  # [N, C_in k k, P]
        columns = columns.view(N, g, C_in // g * k * k, -1)
        y = W.view(g, C_out // g, -1) @ columns  # [N, g, C_out/g, P]
        ctx.save_for_backward(columns, W)
        ctx.rest = (H, width), (k, d, p, s), g
        H_out = (H + 2 * p - d * (k - 1) - 1) // s + 1
        return y.view(N, C_out, H_out, -1) + b.view(1, -1, 1, 1)

    @staticmethod
    def backward(ctx, dy):  # [N, C_out, H_out, W_out]
        columns, W = ctx.saved_tensors
        size, window, g = ctx.rest
        N, C_out = dy.shape[:2]
        grad = dy.reshape(N, g, C_out // g, -1)
        dW = (grad @ columns.mT).sum(0).view_as(W)
        dcolumns = W.view(g, C_out // g, -1).mT @ grad  # [N, g, C_in/g k k, P]
        dx = F.fold(dcolumns.flatten(1, 2), size, *window)
        return dx, dW, dy.sum((0, 2, 3)), None, None, None, None


# --8<-- [end:function]

# --8<-- [start:check]
torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
for s, p, d, g in ((1, 1, 1, 1), (2, 1, 1, 2), (1, 2, 2, 4), (3, 0, 2, 1)):
    x = torch.randn(2, 4, 11, 10, requires_grad=True)
    W = torch.randn(8, 4 // g, 3, 3, requires_grad=True)
    b = torch.randn(8, requires_grad=True)
    results = []
    for f in (Conv2d.apply, F.conv2d):
        y = f(x, W, b, s, p, d, g)
        dy = torch.linspace(-1, 1, y.numel()).view_as(y)
        results.append((y, torch.autograd.grad(y, (x, W, b), dy)))
    torch.testing.assert_close(*results)
    print(f"stride {s}, padding {p}, dilation {d}, groups {g}:", *y.shape[2:])
# --8<-- [end:check]
