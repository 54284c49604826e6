import torch
from torch import nn

ops = {
    "exp": lambda x, w: x.exp(),
    "sigmoid": lambda x, w: x.sigmoid(),
    "relu": lambda x, w: x.relu(),
    "sin": lambda x, w: x.sin(),
    "x * w": lambda x, w: x.mul(w),
    "x + w": lambda x, w: x.add(w),
    "-x": lambda x, w: x.neg(),
}
for name, op in ops.items():
    row = []
    for which in ("input", "output"):
        leaf = torch.rand(2, requires_grad=True)
        w = torch.rand(2, requires_grad=True)
        x = leaf.clone()
        y = op(x, w)
        (x if which == "input" else y).zero_()
        try:
            y.sum().backward()
            row.append(f"{which} fine")
        except RuntimeError as error:
            assert "modified by an inplace operation" in str(error)
            row.append(f"{which} RAISES")
    print(f"{name:8}", ", ".join(row))

for before in (nn.Conv1d(3, 3, 1), nn.BatchNorm1d(3), nn.Sigmoid()):
    net = nn.Sequential(nn.Conv1d(2, 3, 1), before, nn.ReLU(inplace=True))
    try:
        net(torch.rand(4, 2, 5)).sum().backward()
        result = "fine"
    except RuntimeError:
        result = "RAISES"
    print(f"in-place ReLU after {type(before).__name__}: {result}")

x = torch.zeros(2, 3)
v, _ = x
versions = [x._version]
for change in (v.add_, x.mul_):
    change(2)
    versions.append(x._version)
print("versions of x:", versions, "of its view:", v._version, x.sum().item())
