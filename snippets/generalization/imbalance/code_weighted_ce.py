import torch
import torch.nn.functional as F


def weighted_ce(z, y, w):
    """Loss and dL/dz; z: [N, K], y: [N], w: [K]."""
    rows = torch.arange(len(y))
    shifted = z - z.amax(1, keepdim=True)
    logp = shifted - shifted.exp().sum(1, keepdim=True).log()
    share = w[y] / w[y].sum()  # the weights of the batch sum to 1
    loss = -(share * logp[rows, y]).sum()
    grad = logp.exp()
    grad[rows, y] -= 1
    return loss, share[:, None] * grad


torch.manual_seed(0)
n = torch.tensor([900, 90, 10])
y = torch.tensor([0, 0, 0, 0, 1, 2])
w = n.sum() / (len(n) * n.double())  # scikit-learn's "balanced"
z = (100 * torch.randn(6, 3)).double().requires_grad_()
theirs = F.cross_entropy(z, y, weight=w)
(grad,) = torch.autograd.grad(theirs, z)
mine = weighted_ce(z.detach(), y, w)
torch.testing.assert_close(mine, (theirs.detach(), grad))
print("weights", *(f"{v:.2f}" for v in w.tolist()))
print(f"loss {mine[0].item():.3f}", end=", ")
print(f"gradients of a row sum to {mine[1].sum(1).abs().max():.0f}")
