import torch
import torch.nn.functional as F

torch.manual_seed(0)
S = 12
stack = torch.randn(2, 6, 6, 3, 3, dtype=torch.float64)


def net(x, p, mode, b):  # two layers, then a global sum
    for w in stack:
        x = F.conv2d(F.pad(x, (p, p, p, p), mode=mode), w, b).relu()
    return x.sum((2, 3))  # [N, 6]


patch = torch.rand(2, 2, dtype=torch.float64)
images = []
for i in range(S - 1):
    for j in range(S - 1):
        images.append(torch.zeros(6, S, S, dtype=torch.float64))
        images[-1][0, i : i + 2, j : j + 2] = patch
x = torch.stack(images)  # the object in every place that holds it whole
none, bias = torch.zeros(6).double(), torch.ones(6).double()
for name, p, mode, b in (
    ("valid", 0, "constant", none),
    ("zeros, same", 1, "constant", none),
    ("reflect, same", 1, "reflect", none),
    ("zeros, full", 2, "constant", none),
    ("full, biases", 2, "constant", bias),
):
    y = net(x, p, mode, b)
    middle = y[len(y) // 2]
    same = ((y - middle).norm(dim=1) < 1e-9 * middle.norm()).sum()
    print(f"{name:14}{same:4} of {len(y)} places agree")
