import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
for s, p, d in ((1, 0, 1), (1, 1, 1), (2, 1, 1), (3, 2, 2)):
    x = torch.randn(2, 3, 13, 12, requires_grad=True)
    W = torch.randn(4, 3, 3, 3, requires_grad=True)
    b = torch.randn(4, requires_grad=True)
    y = F.conv2d(x, W, b, s, p, d)
    dy = torch.randn_like(y)
    expected = torch.autograd.grad(y, (x, W, b), dy)

    lost = [(n + 2 * p - d * 2 - 1) % s for n in x.shape[2:]]
    dx = F.conv_transpose2d(dy, W, None, s, p, lost, 1, d)
    # x as [C_in, N, H, W], dy as kernels [C_out, N, H_out, W_out]
    dW = F.conv2d(x.transpose(0, 1), dy.transpose(0, 1), None, d, p, s)
    shape = tuple(dW.shape[2:])
    dW = dW[:, :, :3, :3].transpose(0, 1)
    db = dy.sum((0, 2, 3))
    torch.testing.assert_close((dx, dW, db), expected)
    print(f"s={s}, p={p}, d={d}: unused {lost}, dW before cutting {shape}")

x = torch.randn(1, 3, 9, 9, requires_grad=True)
W = torch.randn(4, 3, 3, 3)
for p, d in ((0, 1), (1, 1), (2, 1), (1, 2)):
    y = F.conv2d(x, W, padding=p, dilation=d)
    dy = torch.randn_like(y)
    flipped = W.flip(2, 3).transpose(0, 1)
    dx = F.conv2d(dy, flipped, padding=2 * d - p, dilation=d)
    torch.testing.assert_close(dx, torch.autograd.grad(y, x, dy)[0])
    print(f"s=1, p={p}, d={d}: flipped kernel, {2 * d - p} zeros on each side")
