import torch
import torch.nn.functional as F


def receptive_field(layers):  # [(k, s, d), ...], first layer first
    size, jump = 1, 1
    for k, s, d in layers:
        size += d * (k - 1) * jump
        jump *= s
    return size, jump


def measured(layers):
    x = torch.zeros(1, 1, 400, requires_grad=True)
    y = x
    for k, s, d in layers:
        y = F.conv1d(y, torch.ones(1, 1, k), stride=s, dilation=d)
    ends = []
    for position in (3, 4):
        (g,) = torch.autograd.grad(y[0, 0, position], x, retain_graph=True)
        seen = g.flatten().nonzero().flatten()
        ends.append(seen[0].item())
    return (seen[-1] - seen[0] + 1).item(), ends[1] - ends[0]


nets = {
    "3x3, d = 1 2 4": [(3, 1, 1), (3, 1, 2), (3, 1, 4)],
    "7/2, 3/2, then d = 2 4": [(7, 2, 1), (3, 2, 1), (3, 1, 2), (3, 1, 4)],
    "dilation before stride": [(3, 1, 2), (2, 2, 1), (5, 1, 3)],
}
for name, layers in nets.items():
    size, jump = receptive_field(layers)
    assert (size, jump) == measured(layers)
    print(f"{name:23} RF {size:2}, jump {jump}")
