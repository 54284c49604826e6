import torch
import torch.nn.functional as F

torch.manual_seed(0)
d = 3
x = torch.randn(1, 2, 12, 12, dtype=torch.float64)
w = torch.randn(4, 2, 3, 3, dtype=torch.float64)
dilated = F.conv2d(x, w, padding=d, dilation=d)

parts = torch.full_like(dilated, torch.nan)
for i in range(d):
    for j in range(d):
        sub = x[:, :, i::d, j::d]  # [1, 2, 4, 4]
        parts[:, :, i::d, j::d] = F.conv2d(sub, w, padding=1)
torch.testing.assert_close(parts, dilated)
print(d * d, "sub-images of", tuple(sub.shape[2:]))
