import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info

sources = {
    "torch.rand": lambda data: torch.rand(()).item(),
    "random.random": lambda data: random.random(),
    "np.random.rand": lambda data: np.random.rand(),
    "own Generator": lambda data: data.rng.random(),
}


class Noise(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return [draw(self) for draw in sources.values()]


def reseed(worker_id):
    info = get_worker_info()
    info.dataset.rng = np.random.default_rng(info.seed)


torch.manual_seed(0)
results = {}
for name, init in (("default", None), ("worker_init_fn", reseed)):
    loader = DataLoader(Noise(), 1, num_workers=2, worker_init_fn=init)
    a, b = torch.stack([torch.stack(batch) for batch in loader])
    results[name] = {k: bool(s) for k, s in zip(sources, a == b, strict=True)}
    for source, same in results[name].items():
        print(f"{name:14} {source:14} {'SAME' if same else 'different'}")
assert [*results["default"].values()] == [False, False, False, True]
assert not any(results["worker_init_fn"].values())
