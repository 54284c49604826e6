import torch
import torch.nn.functional as F


def conv(x, k, s=1):  # positive weights that sum to 1
    w = torch.full((1, 1, k), 1 / k, dtype=x.dtype)
    return F.conv1d(x, w, stride=s, padding=k // 2)


def backbone(x):  # ResNet-50, stride in the 3x3: C2, C3, C4, C5
    x, maps = conv(conv(x, 7, 2), 3, 2), []
    for stage, units in enumerate((3, 4, 6, 3)):
        for unit in range(units):
            s = 2 if stage > 0 and unit == 0 else 1
            x = (conv(x, 3, s) + conv(x, 1, s)) / 2
        maps.append(x)
    return maps


def pyramid(maps):  # P2, P3, P4, P5
    tops = [maps[-1]]
    for c in reversed(maps[:-1]):
        tops.insert(0, c + F.interpolate(tops[0], scale_factor=2))
    return [conv(p, 3) for p in tops]


n = 2048
x = torch.zeros(1, 1, n, dtype=torch.float64, requires_grad=True)
place = torch.arange(n)
maps = backbone(x)
print("stride     C: field  deviation      P: field  deviation")
for c, p in zip(maps, pyramid(maps), strict=True):
    j = n // c.shape[-1]
    row = f"{j:6}"
    for y in (c, p):
        fields, deviations = [], []
        for i in range(1024 // j, 1056 // j):  # the units above one C5 unit
            (g,) = torch.autograd.grad(y[0, 0, i], x, retain_graph=True)
            g = g[0, 0]
            seen = g.nonzero().flatten()
            fields.append((seen[-1] - seen[0] + 1).item())
            mean = (g * place).sum() / g.sum()
            variance = (g * (place - mean) ** 2).sum() / g.sum()
            deviations.append(variance.sqrt())
        span = f"{min(fields)} to {max(fields)}"
        row += f" {span:>13} {sum(deviations) / len(deviations):10.1f}"
    print(row)
