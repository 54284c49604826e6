import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Noisy(Dataset):
    def __len__(self):
        return 32

    def __getitem__(self, i):
        x = torch.tensor([i / 32, np.random.rand(), random.random()])
        return x, int(i >= 16)


def seed_all(seed, skip):
    if skip != "torch":
        torch.manual_seed(seed)
    if skip != "numpy":
        np.random.seed(seed)
    if skip != "random":
        random.seed(seed)


def train(seed, skip=None):
    seed_all(seed, skip)
    net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(3):
        for x, y in DataLoader(Noisy(), batch_size=8, shuffle=True):
            optimizer.zero_grad()
            F.cross_entropy(net(x), y).backward()
            optimizer.step()
    return nn.utils.parameters_to_vector(net.parameters()).detach()


base = train(0)
assert torch.equal(train(0), base) and not torch.equal(train(1), base)
print(f"all three seeded: same weights, norm {base.norm():.3f}")
for skip in ("torch", "numpy", "random"):
    same = torch.equal(train(0, skip), base)
    print(f"without {skip:6} same weights {same}")
    assert not same
