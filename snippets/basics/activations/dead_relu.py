import torch

seeds, N, D, H = 5, 256, 10, 64
torch.manual_seed(0)
x = torch.randn(N, D, dtype=torch.float64)
y = x.sum(1, keepdim=True).sin() + 3


def train(lr):
    torch.manual_seed(1)
    W = (torch.randn(seeds, D, H, dtype=torch.float64) * (2 / D) ** 0.5).requires_grad_()
    b = torch.zeros(seeds, 1, H, dtype=torch.float64, requires_grad=True)
    v = (torch.randn(seeds, H, 1, dtype=torch.float64) * (2 / H) ** 0.5).requires_grad_()
    for _ in range(30):
        z = x @ W + b  # [S, N, H]
        loss = ((torch.relu(z) @ v - y) ** 2).mean((1, 2)).sum()
        gradients = torch.autograd.grad(loss, [W, b, v])
        with torch.no_grad():
            for p, g in zip((W, b, v), gradients, strict=True):
                p -= lr * g
    off = z <= 0
    dead = off.all(1)  # [S, H]: off for every sample
    assert not any(g[dead].any() for g in (gradients[0].mT, gradients[1][:, 0], gradients[2]))
    return dead.double().mean(1), off.double().mean((1, 2))


for lr in 0.01, 0.1:
    dead, off = train(lr)
    for name, v in ("off", off), ("dead", dead):
        print(f"lr {lr:.2f}: {name:4} {v.min().item():.0%} to {v.max().item():.0%}")
    assert dead.max() == 0 if lr == 0.01 else dead.min() > 0.5
