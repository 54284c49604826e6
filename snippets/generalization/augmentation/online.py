import torch
from torch.utils.data import DataLoader, Dataset


class Online(Dataset):
    def __len__(self):
        return 100

    def __getitem__(self, i):  # a random crop offset and a flip: 4 x 4 x 2 views
        r, c, f = (torch.randint(n, ()).item() for n in (4, 4, 2))
        return torch.tensor([i, r, c, f])


class Offline(Dataset):
    def __init__(self, copies):
        self.rows = [Online()[i] for i in range(100) for _ in range(copies)]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        return self.rows[i]


torch.manual_seed(0)
for name, data, epochs in (
    ("online", Online(), 20),
    ("offline x 5", Offline(5), 4),
):
    seen = [tuple(v.tolist()) for _ in range(epochs) for b in DataLoader(data, 50) for v in b]
    print(f"{name:11} {len(seen)} samples read, {len(set(seen))} different")
    assert len(seen) == 2000
draws = 20
print(f"expected    {100 * 32 * (1 - (1 - 1 / 32) ** draws):.0f} online", end="")
print(f", {100 * 32 * (1 - (1 - 1 / 32) ** 5):.0f} offline")
