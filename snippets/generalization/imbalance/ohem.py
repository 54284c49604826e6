import torch
import torch.nn.functional as F

torch.manual_seed(0)
n0, n1, ratio = 10_000, 20, 3
z = torch.cat([2 * torch.randn(n0) - 5, torch.randn(n1)]).double()
y = torch.arange(n0 + n1).ge(n0).double()
z.requires_grad_()
each = F.binary_cross_entropy_with_logits(z, y, reduction="none")

random = torch.Generator().manual_seed(0)
some = torch.randperm(n0, generator=random)[: ratio * n1]
hard = each[:n0].topk(ratio * n1).indices
positives = torch.arange(n0, n0 + n1)
kept = {"all": torch.arange(n0), "random": some, "OHEM": hard}
for name, rows in kept.items():
    loss = each[rows].sum() + each[positives].sum()
    (g,) = torch.autograd.grad(loss, z, retain_graph=True)
    print(f"{name:6} {len(rows):5d} negatives, mean p", end=" ")
    print(f"{z[rows].sigmoid().mean():.2f}", end=", ")
    print(f"{each[rows].sum() / loss:.0%} of the loss")
    assert (g != 0).sum() == len(rows) + n1
# the kept negatives have the highest probability of being an object
top = z[:n0].argsort()[-ratio * n1 :]
assert torch.equal(hard.sort().values, top.sort().values)
