import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 1, 13, dtype=torch.float64)
w = torch.randn(1, 1, 3, dtype=torch.float64, requires_grad=True)
for s, d in ((1, 2), (2, 1), (2, 3)):
    y = F.conv1d(x, w, stride=s, dilation=d)
    dy = torch.randn_like(y)
    (dw,) = torch.autograd.grad(y, w, dy)
    mine = F.conv1d(x, dy, stride=d, dilation=s)[..., : w.numel()]
    torch.testing.assert_close(mine, dw)
    print(f"forward stride {s} dilation {d}: dw stride {d} dilation {s}")
