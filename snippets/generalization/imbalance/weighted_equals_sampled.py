import torch
import torch.nn.functional as F

torch.manual_seed(0)
n = torch.tensor([80, 15, 5])  # class sizes
y = torch.repeat_interleave(torch.arange(3), n)
x = torch.randn(len(y), 4).double()
W = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
each = F.cross_entropy(x @ W.T, y, reduction="none")
g = torch.stack(  # gradient of each sample, [N, 12]
    [torch.autograd.grad(e, W, retain_graph=True)[0].flatten() for e in each]
)
w = 1 / n.double()
q = w[y] / w[y].sum()  # chance to be drawn by a sampler with weights w

sampled = q @ g  # expectation over the draw of one sample
weighted = F.cross_entropy(x @ W.T, y, weight=w)
(weighted,) = torch.autograd.grad(weighted, W)
torch.testing.assert_close(sampled, weighted.flatten())

N = len(y)


def spread(p, v):  # trace of the covariance
    return p @ (v - p @ v).square().sum(1)


by_sampling = spread(q, g)
by_weight = spread(torch.full_like(q, 1 / N), N * q[:, None] * g)
print(f"same mean, |mean| = {sampled.norm():.2f}")
print(f"variance of a draw: sampler {by_sampling:.1f}", end=", ")
print(f"weights {by_weight:.1f}")

# once only the most common class has gradients, it is the other way round
g = g * (y == n.argmax())[:, None]
even = torch.full_like(q, 1 / N)
assert spread(q, g) > spread(even, N * q[:, None] * g)
