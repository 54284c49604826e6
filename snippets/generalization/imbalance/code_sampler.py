import torch
from torch.utils.data import DataLoader, Sampler, WeightedRandomSampler


class MySampler(Sampler):
    def __init__(self, weights, num_samples, replacement, generator):
        self.w, self.n = torch.as_tensor(weights).double(), num_samples
        self.replacement, self.random = replacement, generator

    def __len__(self):
        return self.n

    def __iter__(self):
        if self.replacement:  # inverse of the cumulative distribution
            cdf = self.w.cumsum(0) / self.w.sum()
            u = torch.rand(self.n, generator=self.random).double()
            rows = torch.searchsorted(cdf, u, right=True)
        else:  # smallest arrival times of exponentials with rates w
            u = torch.rand(len(self.w), generator=self.random).double()
            rows = (-u.log() / self.w).topk(self.n, largest=False).indices
        return iter(rows.tolist())


w = torch.tensor([0.0, 1.0, 2.0, 5.0])
for kind in (MySampler, WeightedRandomSampler):
    random = torch.Generator().manual_seed(0)
    rows = torch.tensor(list(kind(w, 40_000, True, generator=random)))
    often = torch.bincount(rows, minlength=4) / len(rows)
    torch.testing.assert_close(often, w / w.sum(), atol=0.01, rtol=0)
    pairs = [tuple(kind(w, 2, False, generator=random)) for _ in range(6000)]
    ordered = sum(pair == (3, 2) for pair in pairs) / len(pairs)
    print(kind.__name__)
    print("  shares", *(f"{v:.2f}" for v in often.tolist()), end=", ")
    print(f"P(3, then 2) = {ordered:.1f}")
    assert abs(ordered - 5 / 8 * 2 / 3) < 0.02
    assert not any(0 in pair for pair in pairs)

y = torch.tensor([0] * 90 + [1] * 10)
weights = 1 / torch.bincount(y)[y]
random = torch.Generator().manual_seed(0)
sampler = MySampler(weights, 1000, True, random)
batches = list(DataLoader(y, 50, sampler=sampler))
rare = torch.cat(batches).double().mean()
print(f"DataLoader: {len(batches)} batches", end=", ")
print(f"{rare:.3f} rare (in y {y.sum()} of {len(y)})")
