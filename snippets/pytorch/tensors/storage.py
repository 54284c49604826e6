from itertools import product

import torch

x = torch.arange(12).view(3, 4)
views = {"x": x, "x.t()": x.t(), "x[1:, ::2]": x[1:, ::2], "x[:, 2]": x[:, 2]}
memory = x.untyped_storage()
for name, v in views.items():
    assert v.untyped_storage().data_ptr() == memory.data_ptr()
    flat = torch.arange(memory.nbytes() // x.element_size())
    for i in product(*map(range, v.shape)):
        at = v.storage_offset() + sum(a * b for a, b in zip(i, v.stride(), strict=True))
        assert v[i] == flat[at]
    print(f"{name:11} shape {tuple(v.shape)} stride {v.stride()} offset {v.storage_offset()}")
x[1, 2] = -1
print([v.flatten().tolist().count(-1) for v in views.values()])
