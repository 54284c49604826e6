import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

H = 56


def cost(*sizes):  # (in, out, kernel) of each conv
    with torch.device("meta"):
        block = nn.Sequential(
            *(nn.Conv2d(i, o, k, padding=k // 2, bias=False) for i, o, k in sizes)
        )
        with FlopCounterMode(display=False) as counter:
            block(torch.empty(1, sizes[0][0], H, H))
    weights = sum(p.numel() for p in block.parameters())
    assert counter.get_total_flops() == 2 * weights * H * H
    return weights


basic64 = cost((64, 64, 3), (64, 64, 3))
bottleneck = cost((256, 64, 1), (64, 64, 3), (64, 256, 1))
basic256 = cost((256, 256, 3), (256, 256, 3))
print("                    weights    MACs at 56 x 56")
for name, n in (
    ("basic, 64", basic64),
    ("bottleneck, 256", bottleneck),
    ("basic, 256", basic256),
):
    print(f"{name:16} {n:10,}    {n * H * H / 1e6:6.0f} M")
C = 64
assert (basic64, bottleneck, basic256) == (18 * C**2, 17 * C**2, 18 * (4 * C) ** 2)
