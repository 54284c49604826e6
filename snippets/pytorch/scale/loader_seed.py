import torch
from torch.utils.data import DataLoader

data = list(range(6))


def epochs(seed, generator=None, extra=0):
    torch.manual_seed(seed)
    if generator is not None:
        generator.manual_seed(7)
    loader = DataLoader(data, batch_size=6, shuffle=True, generator=generator)
    torch.rand(extra)
    return [next(iter(loader)).tolist() for _ in range(2)]


first = epochs(0)
print("epochs 1, 2     ", *first)
print("one more rand() ", *epochs(0, extra=1))
own = torch.Generator()
print("own generator   ", *epochs(0, own))
assert first == epochs(0) != epochs(0, extra=1) and first[0] != first[1]
assert epochs(0, own) == epochs(1, own, extra=1)

torch.manual_seed(0)
plain = torch.rand(1)
for name, arguments in {
    "no shuffle": {},
    "no shuffle, own generator": {"generator": own},
}.items():
    torch.manual_seed(0)
    list(DataLoader(data, **arguments))
    print(f"{name}: global stream untouched", torch.equal(torch.rand(1), plain))
