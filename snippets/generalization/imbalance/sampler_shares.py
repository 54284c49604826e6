import torch
from torch.utils.data import WeightedRandomSampler

n = torch.tensor([90000, 9000, 1000])  # samples of each class
y = torch.repeat_interleave(torch.arange(3), n)
N, counts = len(y), n.double()
for power in (0.0, 0.5, 1.0):
    w = counts**-power  # weight of one sample of class k
    expected = w * counts / (w * counts).sum()  # share of the draws
    hit = w / (w * counts).sum()
    seen = 1 - (1 - hit) ** N  # chance that a sample is drawn at all
    random = torch.Generator().manual_seed(0)
    sampler = WeightedRandomSampler(w[y], N, generator=random)
    draws = torch.tensor(list(sampler))
    share = torch.bincount(y[draws], minlength=3) / N
    met = torch.bincount(y[draws.unique()], minlength=3) / n
    torch.testing.assert_close(share.double(), expected, atol=0.03, rtol=0)
    torch.testing.assert_close(met.double(), seen, atol=0.03, rtol=0)
    print(f"w = n^-{power}: share", end="")
    print(*(f"{v:5.0%}" for v in expected.tolist()), end="   seen")
    print(*(f"{v:5.0%}" for v in seen.tolist()))
