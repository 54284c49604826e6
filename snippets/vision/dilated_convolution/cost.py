import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

C = 16


def tail(stride, d):
    return nn.Sequential(
        nn.Conv2d(C, C, 3, stride, padding=1),
        nn.Conv2d(C, C, 3, padding=d, dilation=d),
        nn.Conv2d(C, C, 3, padding=d, dilation=d),
    )


cost = {}
for name, net in (("stride 2", tail(2, 1)), ("dilation 2", tail(1, 2))):
    x = torch.zeros(1, C, 32, 32)
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        maps = [x := layer(x) for layer in net]
    cost[name] = counter.get_total_flops(), sum(m.numel() for m in maps)
    weights = sum(p.numel() for p in net.parameters())
    print(f"{name:10} {weights} weights, maps {tuple(x.shape)}")
ratio = torch.tensor(cost["dilation 2"]) / torch.tensor(cost["stride 2"])
print("FLOPs x{:.0f}, activations x{:.0f}".format(*ratio))
