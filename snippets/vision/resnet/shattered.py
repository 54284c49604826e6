import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm

N, D, L = 64, 512, 8
torch.set_default_dtype(torch.float64)
depths = torch.arange(1, L + 1)
for residual, style in ((False, "o-"), (True, "^--")):
    torch.manual_seed(0)
    x, v = torch.randn(N, D), torch.randn(D)
    weights = torch.randn(L, D, D) * D**-0.5
    corr = []
    for depth in depths:
        z = x.clone().requires_grad_()
        h = z
        for W in weights[:depth]:
            mean, var = h.detach().mean(0), h.detach().var(0)
            f = 2**0.5 * batch_norm(h, mean, var).relu() @ W.T
            h = h + f if residual else f
        g = torch.autograd.grad((h @ v).sum(), z)[0]  # [N, D], one row a sample
        g = g / g.norm(dim=1, keepdim=True)
        corr.append(((g @ g.T).sum() - N) / (N * (N - 1)))
    corr = torch.stack(corr)
    plt.semilogy(depths, corr, style, label="residual" if residual else "plain")
    name = "residual" if residual else "plain   "
    print(f"{name} 1 layer {corr[0]:.2f}   {L} layers {corr[-1]:.3f}")
    if residual:
        assert corr[-1] > 0.2
    else:
        torch.testing.assert_close(corr, 0.5**depths, rtol=0.1, atol=3e-3)
plt.semilogy(depths, 0.5**depths, color="0.5", linestyle=":", label="1 / 2^depth")
plt.xlabel("depth")
plt.ylabel("cosine of gradients of two samples")
plt.legend()
plt.show()
