import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

z = (torch.arange(-200, 201, dtype=torch.float64) / 20).requires_grad_()
y = torch.ones_like(z)
p = torch.sigmoid(z)
(ce,) = torch.autograd.grad(F.binary_cross_entropy_with_logits(z, y, reduction="sum"), z)
(mse,) = torch.autograd.grad(F.mse_loss(p, y, reduction="sum"), z, retain_graph=True)
torch.testing.assert_close(ce, p - y)
torch.testing.assert_close(mse, 2 * (p - y) * p * (1 - p))
for i in 0, 100, 200, 300:
    print(
        f"z = {z[i].item():5.1f}, p = {p[i].item():.5f}: gradient "
        f"of CE {ce[i].item():.5f}, of MSE {mse[i].item():.5f}"
    )
print(f"steepest point of MSE: p = {p[mse.argmin()].item():.2f}")

figure, axis = plt.subplots(figsize=(4.5, 2.8))
axis.plot(z.detach(), ce.abs(), label="cross entropy: |p - y|")
axis.plot(z.detach(), mse.abs(), "--", label="MSE: 2 |p - y| p (1 - p)")
axis.set_xlabel("logit z, target y = 1")
axis.set_ylabel("|dL/dz|")
axis.set_ylim(-0.05, 1.4)
axis.legend(loc="upper right")
plt.show()
