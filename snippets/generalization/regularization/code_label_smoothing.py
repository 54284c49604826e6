import torch
from torch.nn import functional as F


class SmoothCE(torch.autograd.Function):
    """Mean over rows of -sum_k q_k log p_k, q = (1 - eps) onehot + eps / K."""

    @staticmethod
    def forward(ctx, z, y, eps):
        N, K = z.shape
        shifted = z - z.max(1, keepdim=True).values
        log_p = shifted - shifted.exp().sum(1, keepdim=True).log()
        q = torch.full_like(z, eps / K)
        q[torch.arange(N), y] += 1 - eps
        ctx.save_for_backward(log_p, q)
        return -(q * log_p).sum() / N

    @staticmethod
    def backward(ctx, g):
        log_p, q = ctx.saved_tensors
        return g * (log_p.exp() - q) / len(q), None, None


torch.manual_seed(0)
N, K, eps = 16, 5, 0.1
z = (30 * torch.randn(N, K, dtype=torch.float64) + 1000).requires_grad_()
y = torch.randint(K, (N,))
for e in (0.0, eps, 1.0):
    loss = SmoothCE.apply(z, y, e)
    target = F.cross_entropy(z, y, label_smoothing=e)
    torch.testing.assert_close(loss, target)
    grads = [torch.autograd.grad(3 * f, z)[0] for f in (loss, target)]
    torch.testing.assert_close(*grads)

log_p = z.log_softmax(1)  # = (1 - eps) CE + eps (KL(uniform || p) + log K)
uniform = torch.full_like(log_p, 1 / K)
kl = F.kl_div(log_p, uniform, reduction="batchmean")
parts = (1 - eps) * F.cross_entropy(z, y) + eps * (kl + torch.tensor(K).log())
torch.testing.assert_close(SmoothCE.apply(z, y, eps), parts)
print(f"loss {loss:.1f}, without smoothing {F.cross_entropy(z, y):.1f}")
print(f"targets: true class {1 - eps + eps / K:.2f}, others {eps / K:.2f}")
