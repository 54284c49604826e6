import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
row = torch.arange(1.0, 6).view(1, 1, 5)
for mode in ("constant", "reflect", "replicate", "circular"):
    padded = F.pad(row, (2, 2), mode=mode).long().flatten().tolist()
    print(f"{mode:9}", padded)

x = torch.randn(2, 3, 8, 8)
for mode in ("reflect", "replicate", "circular"):
    conv = nn.Conv2d(3, 4, 3, padding=1, padding_mode=mode)
    padded = F.pad(x, (1, 1, 1, 1), mode=mode)
    expected = F.conv2d(padded, conv.weight, conv.bias)
    torch.testing.assert_close(conv(x), expected)

blur = torch.full((1, 1, 3, 3), 1 / 9)
gray = F.conv2d(torch.ones(1, 1, 5, 5), blur, padding=1)[0, 0]
print("a gray image blurred with zero padding, first row:")
print([round(v, 2) for v in gray[0].tolist()])
torch.testing.assert_close(gray[2], torch.tensor([2 / 3, 1, 1, 1, 2 / 3]))
for mode in ("reflect", "replicate", "circular"):
    flat = F.conv2d(F.pad(torch.ones(1, 1, 5, 5), (1,) * 4, mode=mode), blur)
    torch.testing.assert_close(flat, torch.ones(1, 1, 5, 5))
