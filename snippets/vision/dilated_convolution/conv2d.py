import torch
import torch.nn.functional as F


class Conv2d(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w, b, s, p, d):  # x [N, C, H, W], w [O, C, k, k]
        xp = F.pad(x, (p, p, p, p))
        k = w.shape[-1]
        H = (xp.shape[2] - d * (k - 1) - 1) // s + 1
        W = (xp.shape[3] - d * (k - 1) - 1) // s + 1
        ctx.save_for_backward(xp, w)
        ctx.s, ctx.p, ctx.d = s, p, d
        y = b.view(1, -1, 1, 1).repeat(len(x), 1, H, W)
        for u in range(k):
            for v in range(k):
                patch = window(xp, u, v, H, W, s, d)  # [N, C, H', W']
                y += torch.einsum("nchw,oc->nohw", patch, w[:, :, u, v])
        return y

    @staticmethod
    def backward(ctx, dy):  # [N, O, H', W']
        xp, w = ctx.saved_tensors
        s, p, d = ctx.s, ctx.p, ctx.d
        dxp, dw = torch.zeros_like(xp), torch.empty_like(w)
        for u in range(w.shape[2]):
            for v in range(w.shape[3]):
                at = (u, v, *dy.shape[2:], s, d)
                patch = window(xp, *at)
                dw[:, :, u, v] = torch.einsum("nohw,nchw->oc", dy, patch)
                back = torch.einsum("nohw,oc->nchw", dy, w[:, :, u, v])
                window(dxp, *at).add_(back)
        dx = dxp[:, :, p : dxp.shape[2] - p, p : dxp.shape[3] - p]
        return dx, dw, dy.sum((0, 2, 3)), None, None, None


def window(x, u, v, H, W, s, d):  # pixels met by the weight (u, v)
    rows = slice(d * u, d * u + s * (H - 1) + 1, s)
    columns = slice(d * v, d * v + s * (W - 1) + 1, s)
    return x[:, :, rows, columns]


torch.manual_seed(0)
options = {"dtype": torch.float64, "requires_grad": True}
x = torch.randn(2, 3, 11, 13, **options)
w = torch.randn(4, 3, 3, 3, **options)
b = torch.randn(4, **options)
for s, p, d in ((1, 0, 1), (1, 2, 2), (2, 1, 2), (3, 4, 3)):
    y, mine = F.conv2d(x, w, b, s, p, d), Conv2d.apply(x, w, b, s, p, d)
    dy = torch.randn_like(y)
    theirs = torch.autograd.grad(y, (x, w, b), dy)
    torch.testing.assert_close(mine, y)
    grads = torch.autograd.grad(mine, (x, w, b), dy)
    torch.testing.assert_close(grads, theirs)
    print(f"stride {s} padding {p} dilation {d}: {tuple(y.shape[2:])} equal")
