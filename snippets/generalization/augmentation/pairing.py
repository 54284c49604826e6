import torch
import torch.nn.functional as F

torch.manual_seed(0)
N, D, K = 12, 5, 3
x, y = torch.randn(N, D).double(), torch.arange(N) % K
net = torch.nn.Linear(D, K).double()
i, j = torch.cartesian_prod(torch.arange(N), torch.arange(N)).T  # every ordered pair
z = net((x[i] + x[j]) / 2)
one = F.cross_entropy(z, y[i], reduction="none")  # SamplePairing: the first label
Y = F.one_hot(y, K).double()
two = F.cross_entropy(z, (Y[i] + Y[j]) / 2, reduction="none")  # mixup at 1 / 2
torch.testing.assert_close(one.mean(), two.mean())
a, b = (torch.autograd.grad(v.mean(), net.weight, retain_graph=True)[0] for v in (one, two))
torch.testing.assert_close(a, b)
print(f"{len(i)} pairs of {N} images: mean loss {one.mean():.3f} and {two.mean():.3f}")
print(f"one pair: off by up to {(one - two).abs().max():.2f}")
print(f"variance of the loss {one.var():.2f} and {two.var():.2f}")
