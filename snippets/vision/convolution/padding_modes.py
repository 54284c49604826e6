import torch
import torch.nn.functional as F
from torch import nn

row = torch.arange(1.0, 6).view(1, 1, 5)
blur = torch.full((1, 1, 3, 3), 1 / 9)
gray, inner = {}, []
for mode in ("zeros", "reflect", "replicate", "circular"):
    kind = "constant" if mode == "zeros" else mode
    print(f"{mode:9}", F.pad(row, (2, 2), mode=kind).long().flatten().tolist())
    ones = F.pad(torch.ones(1, 1, 5, 5), 4 * (1,), mode=kind)
    gray[mode] = F.conv2d(ones, blur)[0, 0]

    torch.manual_seed(0)  # the same image, the same weights
    x = torch.randn(2, 3, 8, 8)
    conv = nn.Conv2d(3, 4, 3, padding=1, padding_mode=mode)
    y = F.conv2d(F.pad(x, 4 * (1,), mode=kind), conv.weight, conv.bias)
    torch.testing.assert_close(conv(x), y)
    inner.append(y[:, :, 1:-1, 1:-1])
    torch.testing.assert_close(inner[-1], inner[0])

print("an image of ones, blurred:")
for mode, y in gray.items():
    corner, edge, middle = y[0, 0], y[0, 2], y[2, 2]
    print(f"{mode:9} corner {corner:.2f}, edge {edge:.2f}, middle {middle:.2f}")
