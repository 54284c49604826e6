import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
widths = (16, 64, 256)


def dot(q, k):
    return (q * k).sum(1)


def fresh(d):  # independent, unit variance
    return torch.randn(5000, d), torch.randn(5000, d)


def aligned(d):  # q = k
    x = torch.randn(5000, d)
    return x, x


def unit(d):  # independent, length 1
    return tuple(x / x.norm(dim=1, keepdim=True) for x in fresh(d))


for make, power in ((fresh, 0.5), (aligned, 1), (unit, -0.5)):
    sizes = torch.stack([dot(*make(d)).square().mean().sqrt() for d in widths])
    theory = torch.tensor(widths) ** power
    torch.testing.assert_close(sizes, theory.double(), rtol=0.1, atol=0)
    row = " ".join(f"{s:5.1g}" if s < 1 else f"{s:5.0f}" for s in sizes)
    print(f"{make.__name__:8} q.k grows like d^{power:4}: {row}")
