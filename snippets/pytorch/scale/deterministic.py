import torch

x = torch.ones(3)
print("default", torch.are_deterministic_algorithms_enabled())
torch.use_deterministic_algorithms(True)
print("empty  ", torch.empty(2).tolist())
x.index_add_(0, torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 3.0]))
print("index_add_", x.tolist())
a, at, value = torch.zeros(3), torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 4.0])
try:
    a.put_(at, value)
    print("put_, accumulate=False")
except RuntimeError as error:
    print("RuntimeError", str(error)[:50])
print("put_, accumulate=True", a.put_(at, value, accumulate=True).tolist())
