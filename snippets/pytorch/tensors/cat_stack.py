import torch

a, b = torch.zeros(3, 4), torch.ones(3, 4)
print("cat  ", [tuple(torch.cat((a, b), d).shape) for d in (0, 1)])
print("stack", [tuple(torch.stack((a, b), d).shape) for d in (0, 1, 2)])
assert torch.stack((a, b), 1).equal(torch.cat((a[:, None], b[:, None]), 1))

x = torch.arange(7)
for name, parts in {
    "chunk(3)": x.chunk(3),
    "split(3)": x.split(3),
    "split([1, 4, 2])": x.split([1, 4, 2]),
    "tensor_split(3)": x.tensor_split(3),
    "chunk(6)": x.chunk(6),
}.items():
    print(f"{name:16}", [len(p) for p in parts])
    assert torch.cat(parts).equal(x)
    assert all(p.untyped_storage().data_ptr() == x.data_ptr() for p in parts)
x.chunk(3)[1].zero_()
print(x.tolist())
