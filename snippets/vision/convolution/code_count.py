import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def count(net, x):
    rows = []

    def conv(m, _, y):  # [N, C_out, H_out, W_out]
        weights = m.in_channels // m.groups * m.out_channels
        weights *= m.kernel_size[0] * m.kernel_size[1]
        bias = m.out_channels * (m.bias is not None)
        positions = y.numel() // m.out_channels  # N H_out W_out
        rows.append((weights + bias, positions * weights))

    def linear(m, _, y):
        weights = m.in_features * m.out_features
        bias = m.out_features * (m.bias is not None)
        rows.append((weights + bias, y.numel() // m.out_features * weights))

    def norm(m, _, y):
        rows.append((2 * m.num_features, 0))

    kinds = {nn.Conv2d: conv, nn.Linear: linear, nn.BatchNorm2d: norm}
    known = [m for m in net.modules() if type(m) in kinds]
    hooks = [m.register_forward_hook(kinds[type(m)]) for m in known]
    net(x)
    for hook in hooks:
        hook.remove()
    return [sum(column) for column in zip(*rows, strict=True)]


net = nn.Sequential(
    nn.Conv2d(3, 32, 3, stride=2, padding=1, bias=False),
    nn.BatchNorm2d(32),
    nn.Conv2d(32, 32, 3, padding=2, dilation=2, groups=32),
    nn.Conv2d(32, 64, 1),
    nn.Conv2d(64, 64, (1, 5), groups=4),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(64, 10),
)
x = torch.zeros(4, 3, 33, 40)
parameters, macs = count(net, x)
with FlopCounterMode(display=False) as counter:
    net(x)
assert parameters == sum(p.numel() for p in net.parameters())
assert 2 * macs == counter.get_total_flops()
print(f"{parameters:,} parameters, {macs:,} MACs, {2 * macs:,} FLOPs")
