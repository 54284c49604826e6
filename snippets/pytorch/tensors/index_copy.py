import torch

x = torch.arange(5.0)
rows = torch.tensor([0, 2, 2])
for name, y in {
    "x[1:3]": x[1:3],
    "x[None, 3]": x[None, 3],
    "x[rows[1]]": x[rows[1]],
    "x[rows]": x[rows],
    "x[[0, 2]]": x[[0, 2]],
    "x[x > 1]": x[x > 1],
}.items():
    same = y.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    print(f"{name:10} {'view' if same else 'copy'} {y.tolist()}")

for selection in (x.bool(), rows):
    x[selection].zero_()
print("x[...].zero_() ", x.tolist())
x[rows] += 10
print("x[rows] += 10  ", x.tolist())
x.index_add_(0, rows, torch.ones(3))
print("index_add_ ones", x.tolist())
x[x > 3] = 0
print("x[x > 3] = 0   ", x.tolist())
