import torch
import torch.nn.functional as F


def conv(x, k, s):  # [1, 1, n], positive weights
    return F.conv1d(x, torch.full((1, 1, k), 1 / k).double(), None, s, k // 2)


def resnet50(x, stride_at):
    x = conv(conv(x, 7, 2), 3, 2)
    for stage, units in enumerate((3, 4, 6, 3)):
        for unit in range(units):
            s = 2 if stage > 0 and unit == 0 else 1
            at = [s if stride_at == i else 1 for i in range(3)]
            y = conv(conv(conv(x, 1, at[0]), 3, at[1]), 1, at[2])
            x = y + conv(x, 1, s)  # shortcut
    return x


x = torch.zeros(1, 1, 1600, dtype=torch.float64, requires_grad=True)
for name, stride_at in (("first 1x1", 0), ("3x3", 1), ("last 1x1", 2)):
    y = resnet50(x, stride_at)
    (g,) = torch.autograd.grad(y[0, 0, 25], x)
    seen = g[0, 0].nonzero().flatten()
    r = seen[-1] - seen[0] + 1
    centre = (seen[0] + seen[-1]) / 2
    print(f"stride in the {name:9} field {r}, centre {centre:.0f} = 25 x 32")
