import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 1, 20, dtype=torch.float64)
for k, d in ((3, 1), (3, 2), (5, 4)):
    w = torch.randn(1, 1, k, dtype=torch.float64)
    p = d * (k - 1) // 2
    y = F.conv1d(x, w, padding=p, dilation=d)
    torch.testing.assert_close(y, F.conv1d(x, w, padding="same", dilation=d))
    print(f"k={k} d={d}: p={p}, {x.shape[-1]} -> {y.shape[-1]}")

w = torch.randn(1, 1, 3, dtype=torch.float64)
lengths = [F.conv1d(x, w, padding=1, dilation=d).shape[-1] for d in (1, 2, 4)]
print("forgot to change p=1:", lengths)
