import torch
from torch.nn import functional as F

S, D, L, T = 12, 16, 18, 120  # seeds side by side, width, blocks, steps
torch.manual_seed(0)
x = torch.randn(S, 256, D)
y = torch.sin(2 * x[..., :1]) + x[..., 1:2] * x[..., 2:3]
init = [
    torch.randn(L, S, D, D) / D**0.5,
    torch.randn(L, S, D, D) / D**0.5,
    torch.randn(S, D, 1) / D**0.5,
]


def net(h, A, B, out):  # Post-LN residual blocks
    for a, b in zip(A, B, strict=True):
        h = F.layer_norm(h + F.relu(h @ a) @ b, (D,))
    return h @ out


def final_loss(warm):
    params = [p.clone().requires_grad_() for p in init]
    opt = torch.optim.Adam(params, lr=0.01)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda t: min(1.0, (t + 1) / (warm + 1)))
    torch.manual_seed(1)
    for _ in range(T):
        i = torch.randint(256, (32,))
        opt.zero_grad()
        (net(x[:, i], *params) - y[:, i]).square().mean(dim=(1, 2)).sum().backward()
        opt.step()
        sched.step()
    with torch.no_grad():
        return (net(x, *params) - y).square().mean(dim=(1, 2))  # [S]


cold, warm = final_loss(0), final_loss(60)
error = ((cold.var() + warm.var()) / S).sqrt()  # standard error of the difference
assert cold.mean() - warm.mean() > 2 * error
assert warm.mean() < 0.85 * cold.mean()
print("twelve seeds: 60 steps of warm-up lower the loss by more than two standard errors")
