import torch

x = torch.arange(5.0)
rows = torch.tensor([0, 2, 2])
for name, y in {
    "x[1:3]": x[1:3],
    "x[None, 3]": x[None, 3],
    "x[rows]": x[rows],
    "x[x > 1]": x[x > 1],
    "x.diagonal of [5, 5]": x.expand(5, 5).diagonal(),
}.items():
    same = y.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    print(f"{name:20} {'view' if same else 'copy'}")

x[x > 1].zero_()
print("x[x > 1].zero_()  ", x.tolist())
x[rows][0] = 9
print("x[rows][0] = 9    ", x.tolist())
x[rows] += 10
print("x[rows] += 10     ", x.tolist())
x.index_add_(0, rows, torch.ones(3))
print("index_add_ of ones", x.tolist())
x[x > 1] = 0
print("x[x > 1] = 0      ", x.tolist())
