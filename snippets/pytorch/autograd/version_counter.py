import torch

ops = {
    "exp": lambda x, w: x.exp(),
    "sigmoid": lambda x, w: x.sigmoid(),
    "relu": lambda x, w: x.relu(),
    "sin": lambda x, w: x.sin(),
    "x * w": lambda x, w: x * w,
    "x + w": lambda x, w: x + w,
    "x * 2": lambda x, w: x * 2,
}
for name, op in ops.items():
    row = []
    for which in ("input", "output"):
        leaf = torch.tensor([0.5, 1.5], requires_grad=True)
        w = torch.tensor([2.0, 3.0], requires_grad=True)
        x = leaf + 0
        y = op(x, w)
        (x if which == "input" else y).mul_(3)
        try:
            y.sum().backward()
            row.append(f"{which} fine")
        except RuntimeError as error:
            assert "modified by an inplace operation" in str(error)
            row.append(f"{which} RAISES")
    print(f"{name:8}", ", ".join(row))

x = torch.randn(2, 3)
v = x[0]
versions = [x._version]
v.add_(1)
versions.append(x._version)
x.zero_()
print("versions of x:", versions + [x._version], "of its view:", v._version)
