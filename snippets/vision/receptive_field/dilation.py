import torch
import torch.nn.functional as F

print("k d  weights  width")
for k, d in ((3, 1), (3, 2), (3, 4), (5, 3)):
    w = torch.ones(1, 1, k)
    x = torch.zeros(1, 1, 40, requires_grad=True)
    y = F.conv1d(x, w, dilation=d)  # [1, 1, 40 - d (k - 1)]
    width = 40 - y.shape[-1] + 1
    (g,) = torch.autograd.grad(y[0, 0, 7], x)
    seen = g[0, 0].nonzero().flatten().tolist()
    assert seen == [7 + d * m for m in range(k)]
    assert width == d * (k - 1) + 1
    print(k, d, f"{w.numel():8} {width:6}")
