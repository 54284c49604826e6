import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 3, 16, 16, dtype=torch.float64)
w1 = torch.randn(4, 3, 3, 3, dtype=torch.float64)
w2 = torch.randn(5, 4, 3, 3, dtype=torch.float64)

coarse = F.conv2d(x, w1, stride=2, padding=1).relu()
coarse = F.conv2d(coarse, w2, padding=1)  # [1, 5, 8, 8]

dense = F.conv2d(x, w1, stride=1, padding=1).relu()
dense = F.conv2d(dense, w2, padding=2, dilation=2)  # [1, 5, 16, 16]

torch.testing.assert_close(dense[:, :, ::2, ::2], coarse)
print(tuple(coarse.shape), "is every second pixel of", tuple(dense.shape))
