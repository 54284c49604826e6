import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

N, C_in, C_out, S, k = 4, 16, 32, 20, 3
x = torch.zeros(N, C_in, S, S)


def counted(net):
    with FlopCounterMode(display=False) as counter:
        net(x)
    return counter.get_total_flops()


conv = nn.Conv2d(C_in, C_out, k, padding=1)
macs = N * C_out * S * S * C_in * k * k
assert counted(conv) == 2 * macs
rest = (nn.BatchNorm2d(C_out), nn.ReLU(), nn.MaxPool2d(2))
assert counted(nn.Sequential(conv, *rest)) == 2 * macs
assert counted(nn.Conv2d(C_in, C_out, k, padding=1, bias=False)) == 2 * macs

points = N * C_out * S * S  # values that the convolution puts out
others = (1 + 2 + 1) * points + points * 3 // 4  # bias, BN, ReLU; max
print(f"{macs:,} MACs, counted as {counted(conv):,} FLOPs")
print(f"bias, BN, ReLU, pooling: {others:,} more, {others / (2 * macs):.1%}")
