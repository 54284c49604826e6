import torch
import torch.nn.functional as F
from torch import nn

row = torch.arange(1.0, 6).view(1, 1, 5)
blur = torch.full((1, 1, 3, 3), 1 / 9)
outputs = {}
for mode in ("zeros", "reflect", "replicate", "circular"):
    kind = "constant" if mode == "zeros" else mode
    print(f"{mode:9}", F.pad(row, (2, 2), mode=kind).long().flatten().tolist())
    ones = F.pad(torch.ones(1, 1, 4, 4), 4 * (1,), mode=kind)
    blurred = F.conv2d(ones, blur).squeeze()
    print("    ones, blurred:", [round(v, 2) for v in blurred[0].tolist()], end=" ")
    print(f"mean {blurred.mean():.2f}")

    torch.manual_seed(0)  # the same image, the same weights
    x = torch.randn(3, 8, 8)
    conv = nn.Conv2d(3, 4, 3, padding="same", padding_mode=mode)
    padded = F.pad(x, 4 * (1,), mode=kind)
    outputs[mode] = F.conv2d(padded, conv.weight, conv.bias)
    torch.testing.assert_close(conv(x), outputs[mode])

for mode, y in outputs.items():
    other = ~torch.isclose(y, outputs["zeros"]).all(dim=0)  # [8, 8]
    print(f"{mode:9} changes {other.sum()} of {other.numel()} outputs,", end=" ")
    print(f"rows {other.all(dim=1).nonzero().flatten().tolist()}")
