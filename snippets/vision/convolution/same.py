import warnings

import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")  # an odd total warns that it copies x
torch.manual_seed(0)
x = torch.randn(1, 2, 9, 9, dtype=torch.float64)
for k in (2, 3, 4, 5, 7):
    for d in (1, 2):
        w = torch.randn(3, 2, k, k, dtype=torch.float64)
        same = F.conv2d(x, w, padding="same", dilation=d)
        assert same.shape[2:] == x.shape[2:]
        total = d * (k - 1)
        left, right = total // 2, total - total // 2
        padded = F.pad(x, (left, right, left, right))
        torch.testing.assert_close(same, F.conv2d(padded, w, dilation=d))
        print(f"k={k}, d={d}: {left} + {right} zeros", end="\n" if d > 1 else "   ")
try:
    F.conv2d(x, w, stride=2, padding="same")
except RuntimeError as e:
    print(e)
