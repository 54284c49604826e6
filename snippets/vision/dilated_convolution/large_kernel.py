import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

C, H = 64, 32
layers = {
    "3x3": nn.Conv2d(C, C, 3, padding=1),
    "3x3, d=4": nn.Conv2d(C, C, 3, padding=4, dilation=4),
    "9x9": nn.Conv2d(C, C, 9, padding=4),
}
for name, conv in layers.items():
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        y = conv(torch.zeros(1, C, H, H))
    flops, weights = counter.get_total_flops(), conv.weight.numel()
    assert flops == 2 * weights * H * H and y.shape[2:] == (H, H)
    print(f"{name:9} {weights:7} weights {flops / 1e6:6.1f} MFLOPs")
