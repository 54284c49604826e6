import torch
import torch.nn.functional as F

torch.manual_seed(0)
n0, n1 = 100_000, 100
z = torch.cat([torch.randn(n0) - 4, torch.randn(n1) - 1]).double()
y = torch.arange(n0 + n1).ge(n0).double()
z.requires_grad_()
print("gamma   pull of positives : negatives   alpha for 1:1")
for gamma in (0.0, 0.5, 1.0, 2.0, 5.0):
    log_pt = -F.binary_cross_entropy_with_logits(z, y, reduction="none")
    loss = -((1 - log_pt.exp()) ** gamma) * log_pt
    (g,) = torch.autograd.grad(loss.sum(), z)
    up, down = -g[n0:].sum(), g[:n0].sum()
    alpha = down / (up + down)  # alpha up = (1 - alpha) down
    print(f"{gamma:.1f}     {up / down:12.2f} : 1", end="")
    print(f"               {alpha:.2f}")
    if gamma == 0:
        p = torch.sigmoid(z)
        torch.testing.assert_close(alpha, p[:n0].sum() / (p - y).abs().sum())
