from torch.utils.data import DistributedSampler

data = list(range(10, 17))


def indices(rank, epoch=None, **options):
    sampler = DistributedSampler(data, num_replicas=3, rank=rank, **options)
    if epoch is not None:
        sampler.set_epoch(epoch)
    return list(sampler)


print("in order ", *(indices(r, shuffle=False) for r in range(3)))
print("drop_last", *(indices(r, shuffle=False, drop_last=True) for r in range(3)))
for epoch in (None, None, 1, 2):
    print(f"set_epoch {epoch!s:4}", *(indices(r, epoch) for r in range(3)))
seen = sorted(i for r in range(3) for i in indices(r, 1))
extra = len(seen) - len(data)
print("indices", seen, "duplicates", extra)
assert set(seen) == set(range(7)) and extra == -len(data) % 3
assert indices(0) == indices(0, 0) != indices(0, 1)
