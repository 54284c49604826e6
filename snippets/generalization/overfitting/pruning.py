import torch
from torch import nn
from torch.nn.utils import prune

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
R, n, p, useful = 50, 60, 40, 5
X, T = torch.randn(R, n, p), torch.randn(R, 1000, p)
w = torch.zeros(p, 1)
w[:useful] = 1
y = X @ w + torch.randn(R, n, 1)
full = torch.linalg.lstsq(X, y).solution  # [R, p, 1]
order = full.abs().argsort(dim=1, descending=True)
layer = nn.Linear(p, 1)
layer.weight.data = full[0].T.clone()
prune.l1_unstructured(layer, "weight", amount=p - 10)
kept = order[0, :10].flatten().sort().values
assert layer.weight_mask.flatten().nonzero().flatten().tolist() == kept.tolist()

for k in (p, 10, useful, 3):
    cut = torch.zeros_like(full)
    cut.scatter_(1, order[:, :k], full.gather(1, order[:, :k]))
    columns = order[:, :k].transpose(1, 2).expand(R, n, k)
    refit = torch.zeros_like(full).scatter_(
        1, order[:, :k], torch.linalg.lstsq(X.gather(2, columns), y).solution
    )
    test = [(T @ (v - w)).square().mean().item() for v in (cut, refit)]
    print(f"keep {k:2}: excess {test[0]:.2f}, refitted {test[1]:.2f}")
