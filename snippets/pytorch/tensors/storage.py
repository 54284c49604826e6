from itertools import product

import torch

x = torch.arange(12).view(3, 4)
print("            shape  stride offset")
views = {"x": x, "x.t()": x.t(), "x[1:, ::2]": x[1:, ::2], "x[:, 2]": x[:, 2]}
memory = x.untyped_storage()
for name, v in views.items():
    assert v.untyped_storage().data_ptr() == memory.data_ptr()
    flat = torch.arange(memory.nbytes() // x.element_size())
    for i in product(*map(range, v.shape)):
        steps = (a * b for a, b in zip(i, v.stride(), strict=True))
        assert v[i] == flat[v.storage_offset() + sum(steps)]
    print(f"{name:11} {tuple(v.shape)} {v.stride()} {v.storage_offset()}")
x[1, 2] = -1
print("-1 stands at", [v.flatten().tolist().index(-1) for v in views.values()])
