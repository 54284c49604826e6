import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(2, 8, 16, 16, requires_grad=True)
for k in (1, 3):
    w = torch.randn(8, 8, k, k)
    p = (k - 1) // 2
    dense, y = F.conv2d(x, w, padding=p), F.conv2d(x, w, stride=2, padding=p)
    assert dense.shape == x.shape
    assert torch.allclose(y, dense[:, :, ::2, ::2])
    cost = y.numel() / dense.numel()  # every output costs 8 k k products
    used = torch.autograd.grad(y.square().sum(), x)[0] != 0
    share = used.double().mean()
    print(f"{k}x{k}, stride 2: cost {cost:.2f}, inputs used {share:.2f}")
