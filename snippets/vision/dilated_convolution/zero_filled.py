import torch
import torch.nn.functional as F

torch.manual_seed(0)
C, O, k = 2, 3, 3
x = torch.randn(1, C, 12, 12, dtype=torch.float64)
w = torch.randn(O, C, k, k, dtype=torch.float64)

for d in (1, 2, 4):
    size = d * (k - 1) + 1
    holes = torch.zeros(O, C, size, size, dtype=torch.float64)
    holes[:, :, ::d, ::d] = w
    assert holes.count_nonzero() == w.numel()
    y = F.conv2d(x, w, dilation=d)
    torch.testing.assert_close(y, F.conv2d(x, holes))
    print(f"d={d}: {k}x{k} acts as {size}x{size}, {w.numel()} weights")
