import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
N, D, H = 8, 64, 128
x, h = torch.randn(N, D), torch.randn(N, H)
print("      parameters   FLOPs a step   H of equal size")
for kind, gates in (("RNN", 1), ("GRU", 3), ("LSTM", 4)):
    cell = getattr(nn, kind + "Cell")(D, H)
    count = sum(p.numel() for p in cell.parameters())
    assert count == gates * (H * D + H * H + 2 * H)
    with FlopCounterMode(display=False) as counter:
        cell(x, (h, h) if kind == "LSTM" else h)
    flops = counter.get_total_flops()
    assert flops == gates * 2 * N * H * (D + H)  # products only
    width = 1
    while gates * (width + 1) * (D + width + 3) <= 4 * H * (D + H + 2):
        width += 1
    equal = getattr(nn, kind)(D, width)
    size = sum(p.numel() for p in equal.parameters())
    assert 0.98 < size / (4 * H * (D + H + 2)) <= 1
    print(f"{kind:4} {count:11,} {flops:14,} {width:14d}")
