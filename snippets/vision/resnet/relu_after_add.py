import torch
from torch.nn.functional import batch_norm

torch.manual_seed(0)


def bn(z):
    return batch_norm(z, None, None, training=True)


print("blocks passed   v1 open   v2 open")
v1 = torch.randn(256, 128).relu()
alive, shares = torch.ones_like(v1), []
for block in range(1, 51):
    W1, W2 = torch.randn(2, 128, 128)
    y = v1 + bn(bn(v1 @ W1).relu() @ W2)  # v1: BN ends the branch
    alive = alive * (y > 0)  # d relu(y) / dy
    v1 = y.relu()
    shares.append(alive.mean().item())
    if block in (1, 5, 50):
        print(f"{block:13}   {shares[-1]:7.0%}   {1:7.0%}")
assert shares[0] > 1.5 * shares[4] > 3 * shares[-1] > 0

# v2: the direct path is exactly the identity, for any depth
x = torch.randn(256, 128, dtype=torch.float64, requires_grad=True)
out = x
for _ in range(50):
    out = out + (bn(out).relu() @ torch.randn(128, 128).double()).detach()
(g,) = torch.autograd.grad(out.sum(), x)
assert (g == 1).all() and g.sum() == v1.numel()
