import torch

torch.manual_seed(0)
n, N, steps, lr = 200, 20, 1000, 1.0
x = 2 * torch.rand(N, 1, dtype=torch.float64) - 1
y = torch.sin(4 * x)
X = torch.cat((x, torch.ones_like(x)), 1)  # [N, 2]
alpha = torch.tensor([1.0, 4.0, 16.0, 64.0]).double().view(-1, 1, 1)
W0 = torch.randn(2, n, dtype=torch.float64)
v0 = torch.randn(n, 1, dtype=torch.float64)
W = W0.repeat(len(alpha), 1, 1).requires_grad_()
v = v0.repeat(len(alpha), 1, 1).requires_grad_()


def h(W, v):
    return (X @ W).tanh() @ v / n**0.5


def f():  # zero at the start
    return alpha * (h(W, v) - h(W0, v0))


for _ in range(steps):
    loss = (f() - y).square().mean((1, 2))
    scaled = (loss / alpha.flatten() ** 2).sum()
    for p, g in zip((W, v), torch.autograd.grad(scaled, (W, v)), strict=True):
        p.data -= lr * g
moved = (W - W0).norm(dim=(1, 2)) / W0.norm()
for a, L, m in zip(alpha.flatten(), loss, moved, strict=True):
    print(f"alpha {a:2.0f}: loss {L:.3f}, |W - W0| / |W0| = {m:.4f}")
assert 3.9 < moved[2] / moved[3] < 4.1
