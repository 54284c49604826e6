import torch
from torch.nn import functional as F

seeds, N, D = 8, 200, 5
torch.manual_seed(0)
x = torch.randn(seeds, N, D, dtype=torch.float64)
truth = torch.randn(seeds, D, dtype=torch.float64)
y = (torch.einsum("snd,sd->sn", x, truth) > 0).double()
starts = {"from zero": torch.zeros_like(truth), "confident and wrong": -8 * truth}


def accuracy(loss, w):
    w = w.clone().requires_grad_()
    for _ in range(200):
        z = torch.einsum("snd,sd->sn", x, w)
        (g,) = torch.autograd.grad(loss(z).mean(1).sum(), w)
        w = (w - g).detach().requires_grad_()
    return ((z > 0) == y).double().mean(1)


def ce(z):
    return F.binary_cross_entropy_with_logits(z, y, reduction="none")


def mse(z):
    return (torch.sigmoid(z) - y) ** 2


for name, start in starts.items():
    a, b = accuracy(ce, start), accuracy(mse, start)
    for loss, v in (ce, a), (mse, b):
        print(
            f"{name:20} {loss.__name__:3}: accuracy {v.min().item():.2f} "
            f"to {v.max().item():.2f}, mean {v.mean().item():.2f}"
        )
assert a.min() > 0.95 and (a - b).mean() > 4 * (a - b).std() / seeds**0.5
