import torch
from scipy.optimize import nnls
from sklearn.neighbors import NearestNeighbors


def smote(X, n, k, generator):
    """n synthetic rows from the minority X: [P, D]; k < P."""
    distance = torch.cdist(X, X).fill_diagonal_(torch.inf)
    near = distance.topk(k, largest=False).indices  # [P, k]
    i = torch.arange(n) % len(X)  # every sample in turn
    j = torch.randint(k, (n,), generator=generator)
    gap = torch.rand(n, 1, generator=generator, dtype=X.dtype)
    return X[i] + gap * (X[near[i, j]] - X[i]), near, i


random = torch.Generator().manual_seed(0)
X = torch.randn(30, 4, dtype=torch.float64, generator=random)
new, near, i = smote(X, 300, 5, random)
_, theirs = NearestNeighbors(n_neighbors=5).fit(X.numpy()).kneighbors()
assert torch.equal(near, torch.tensor(theirs))
gaps = []
for row, base in zip(new, i, strict=True):
    # row - x = gap (neighbour - x) for one of the k neighbours
    edges = X[near[base]] - X[base]
    step = (row - X[base]).numpy()
    fits = [nnls(edge[:, None].numpy(), step) for edge in edges]
    (gap,), residual = min(fits, key=lambda fit: fit[1])
    assert residual < 1e-12 and 0 <= gap <= 1
    gaps.append(gap)
gaps = torch.tensor(gaps)
print(f"{len(new)} rows, {len(X)} bases, {len(new) // len(X)} each")
low, high = gaps.min(), gaps.max()
print(f"gap: mean {gaps.mean():.1f}, from {low:.1f} to {high:.1f}")
assert torch.bincount(i).tolist() == [10] * 30
assert abs(gaps.mean() - 0.5) < 0.05 and abs(gaps.var() - 1 / 12) < 0.01
