import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

N, C_out, S, k = 4, 32, 20, 3


def counted(net, x):
    with FlopCounterMode(display=False) as counter:
        net(x)
    return counter.get_total_flops()


rest = (nn.BatchNorm2d(C_out), nn.ReLU(), nn.MaxPool2d(2))
for C_in, groups in ((16, 1), (32, 32)):
    x = torch.zeros(N, C_in, S, S)
    macs = N * C_out * S * S * (C_in // groups) * k * k
    for bias in (True, False):
        conv = nn.Conv2d(C_in, C_out, k, padding=1, groups=groups, bias=bias)
        assert counted(conv, x) == 2 * macs
        assert counted(nn.Sequential(conv, *rest), x) == 2 * macs
    points = N * C_out * S * S  # values that the convolution puts out
    others = (1 + 2 + 1) * points + points * 3 // 4  # bias, BN, ReLU; max
    print(f"groups={groups}: {macs:,} MACs, counted as {counted(conv, x):,} FLOPs")
    print(f"    bias, BN, ReLU, pooling {others:,} more, {others / (2 * macs):.1%}")
