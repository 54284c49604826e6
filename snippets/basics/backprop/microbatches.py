import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
X, y = torch.randn(10, 4), torch.randint(3, (10,))
W = torch.randn(3, 4, requires_grad=True)
(full,) = torch.autograd.grad(F.cross_entropy(X @ W.T, y), W)


def accumulate(scale):
    """Micro-batches of 4, 4 and 2 samples; scale turns the mean of a part into its share."""
    W.grad = None
    for part in torch.arange(10).split(4):
        (F.cross_entropy(X[part] @ W.T, y[part]) * scale(len(part))).backward()
    return W.grad


torch.testing.assert_close(accumulate(lambda n: n / 10), full)
for name, scale in {
    "add the means": lambda n: 1.0,
    "divide by 3 parts": lambda n: 1 / 3,
    "weigh by n / N": lambda n: n / 10,
}.items():
    g = accumulate(scale)
    print(
        f"{name:18} |g| / |full| = {g.norm() / full.norm():.2f}, "
        f"off by {(g - full).norm() / full.norm():.0%}"
    )
