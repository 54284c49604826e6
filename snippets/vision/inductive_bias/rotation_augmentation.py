import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

digits = load_digits()
keep = torch.tensor(digits.target) < 6  # a turned 6 would be a 9
x = torch.tensor(digits.images)[keep][:, None] / 16
y = torch.tensor(digits.target)[keep]
train = torch.arange(len(y)) % 6 == 0


def fit(h, y):  # least squares on one-hot labels, lightly penalised
    A = torch.cat([h, torch.ones_like(h[:, :1])], 1)
    G = A.T @ A + 0.01 * len(A) * torch.eye(A.shape[1], dtype=A.dtype)
    W = torch.linalg.solve(G, A.T @ F.one_hot(y).double())
    return lambda h: (h @ W[:-1] + W[-1]).argmax(-1)


rows = {"plain": [], "augmented": [], "invariant": []}
for seed in range(5):
    torch.manual_seed(seed)
    K = torch.randn(40, 1, 5, 5, dtype=torch.float64) / 5

    def features(x, K=K):  # random kernels, then 2 x 2 regions
        maps = F.conv2d(x, K, padding=2).relu()
        return F.avg_pool2d(maps, 4).flatten(1)

    h = torch.stack([features(x.rot90(r, (2, 3))) for r in range(4)])
    mean = torch.stack([h.roll(r, 0) for r in range(4)]).mean(0)
    plain = fit(h[0, train], y[train])
    augmented = fit(h[:, train].flatten(0, 1), y[train].repeat(4))
    invariant = fit(mean[0, train], y[train])
    guesses = plain(h), augmented(h), invariant(mean)
    for row, guess in zip(rows.values(), guesses, strict=True):
        right = (guess == y)[:, ~train].double().mean(1)  # [4]
        same = (guess == guess[0]).all(0)[~train].double().mean()
        row.append([right[0], right[1:].mean(), same])
rows = {name: torch.tensor(r) for name, r in rows.items()}
print(f"{'':11}upright      turned       same for all 4")
for name, r in rows.items():
    cells = zip(r.mean(0), r.std(0), strict=True)
    print(f"{name:10}", *(f"{m:.2f} +- {s:.2f}" for m, s in cells))
gap = rows["augmented"] - rows["plain"]
assert (gap.mean(0)[1:] > 4 * gap.std(0)[1:] / 5**0.5).all()
assert rows["invariant"][:, 2].min() == 1 > rows["augmented"][:, 2].max()
