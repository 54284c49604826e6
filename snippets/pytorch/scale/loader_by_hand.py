import torch
from torch.utils.data import BatchSampler, DataLoader, Dataset, default_collate


class Points(Dataset):
    def __len__(self):
        return 7

    def __getitem__(self, i):
        return {"x": torch.full((2,), float(i)), "y": i % 2, "name": f"p{i}"}


data = Points()
order = [5, 0, 3, 6, 1, 4, 2]  # sampler: one index at a time
batches = BatchSampler(order, batch_size=3, drop_last=False)
print("batches of indices", [*batches])
by_hand = []
for indices in batches:
    samples = [data[i] for i in indices]  # fetch
    by_hand.append(default_collate(samples))  # list of dicts -> dict of tensors

loader = DataLoader(data, batch_size=3, sampler=order)
for batch, expected in zip(loader, by_hand, strict=True):
    torch.testing.assert_close(batch["x"], expected["x"], rtol=0, atol=0)
    torch.testing.assert_close(batch["y"], expected["y"], rtol=0, atol=0)
    print(tuple(batch["x"].shape), batch["y"].tolist(), batch["name"])
x, y = default_collate([(1.0, 2), (3.0, 4)])
print(x.tolist(), x.dtype, y.tolist(), y.dtype)
single = DataLoader(data, batch_size=None)
print("batch_size=None:", tuple(next(iter(single))["x"].shape))
