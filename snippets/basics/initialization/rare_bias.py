import math

import torch
import torch.nn.functional as F

torch.manual_seed(0)
S, N, d, pi, lr = 5, 5000, 10, 0.01, 0.5  # S seeds
x = torch.randn(S, N, d)
score = 2 * x[..., 0] + torch.randn(S, N)
y = (score >= score.quantile(1 - pi, dim=1, keepdim=True)).float()
entropy = -pi * math.log(pi) - (1 - pi) * math.log(1 - pi)
print(f"positives {y.mean():.2f}, entropy {entropy:.3f}")
for b0 in (0.0, -math.log((1 - pi) / pi)):
    w = torch.zeros(S, d, 1, requires_grad=True)
    b = torch.full((S, 1), b0, requires_grad=True)
    losses = []
    for step in range(101):
        z = (x @ w).squeeze(-1) + b  # [S, N]
        bce = F.binary_cross_entropy_with_logits(z, y, reduction="none")
        losses.append(bce.mean(1).detach())
        gw, gb = torch.autograd.grad(bce.mean(1).sum(), (w, b))
        if step == 0:
            p = torch.sigmoid(torch.tensor(b0))
            torch.testing.assert_close(gb, (p - pi).expand(S, 1), rtol=0, atol=1e-5)
        w.data -= lr * gw
        b.data -= lr * gb
    losses = torch.stack(losses)  # [steps, S]
    late = (losses > 1.001 * entropy).sum(0)
    print(
        f"b = {b0:5.2f}: first loss {losses[0].mean():.3f}, "
        f"steps above the entropy {late.min()} to {late.max()}"
    )
