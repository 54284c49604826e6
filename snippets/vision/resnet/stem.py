import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def cost(*layers):
    with torch.device("meta"):
        net = nn.Sequential()
        for i, o, k, s in layers:
            net.append(nn.Conv2d(i, o, k, s, padding=k // 2, bias=False))
        with FlopCounterMode(display=False) as counter:
            assert net(torch.empty(1, 3, 224, 224)).shape == (1, 64, 112, 112)
    field, jump = 1, 1
    for _, _, k, s in layers:
        field, jump = field + (k - 1) * jump, jump * s
    weights = sum(w.numel() for w in net.parameters())
    return weights, counter.get_total_flops() // 2, field


seven = cost((3, 64, 7, 2))
three = cost((3, 32, 3, 2), (32, 32, 3, 1), (32, 64, 3, 1))
one = cost((3, 64, 3, 2))
print("stem         weights      MACs   sees")
for name, (w, macs, field) in (("7x7", seven), ("3 of 3x3", three), ("one 3x3", one)):
    print(f"{name:10} {w:9,} {macs / 1e6:7.0f} M   {field} x {field}")
assert seven == (7 * 7 * 3 * 64, 7 * 7 * 3 * 64 * 112**2, 7)
assert three[1] > 3 * seven[1] and three[2] == 11 and 9 * seven[1] == 49 * one[1]
