import torch
import torch.nn.functional as F

torch.manual_seed(0)
z = torch.randn(6, 3, dtype=torch.float64, requires_grad=True)
y = torch.tensor([0, 2, 1, 1, -100, -100])
keep = y != -100
each = F.cross_entropy(z, y, reduction="none")
total = F.cross_entropy(z, y, reduction="sum")
mean = F.cross_entropy(z, y)
print("each", [round(v, 2) for v in each.tolist()])
print(f"sum {total:.3f} mean {mean:.3f}, divided by {total / mean:.0f}")
torch.testing.assert_close(mean, each.sum() / keep.sum())
mean.backward()
assert not z.grad[~keep].any() and z.grad[keep].all()

w = torch.tensor([1.0, 2.0, 5.0]).double()
weighted = F.cross_entropy(z, y, weight=w)
each = F.cross_entropy(z, y, weight=w, reduction="none")
torch.testing.assert_close(weighted, each.sum() / w[y[keep]].sum())
print(f"weighted mean divides by {w[y[keep]].sum():.0f}")
p = F.one_hot(y[keep], 3).double()
soft = F.cross_entropy(z[keep], p, weight=w)
print(f"with probabilities by {each.sum() / soft:.0f}")
torch.testing.assert_close(soft, each.sum() / keep.sum())
nothing = F.cross_entropy(z, torch.full((6,), -100))
print("all ignored:", nothing.item())
assert nothing.isnan()
halves = [F.cross_entropy(z[i], y[i]) for i in torch.arange(6).split(3)]
print(f"mean of two halves {sum(halves) / 2:.3f}")
