import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm

N, D, L = 64, 128, 30
for use_bn, label, style in ((False, "without BN, He init", "C1s--"), (True, "with BN", "C0o-")):
    rates = []
    for seed in range(3):
        torch.manual_seed(seed)
        a = torch.randn(N, D, dtype=torch.float64)
        z = []
        for _ in range(L):
            W = torch.randn(D, D, dtype=torch.float64) * (2 / D) ** 0.5
            u = (a @ W.T).requires_grad_()
            z.append(batch_norm(u, None, None, training=True) if use_bn else u)
            a = z[-1].relu()
        grads = torch.autograd.grad((a * torch.randn(N, D, dtype=torch.float64)).sum(), z)
        norms = torch.stack([g.norm() for g in grads])
        rates.append((norms[0] / norms[-1]).item() ** (1 / (L - 1)))
        if seed == 0:
            plt.semilogy(range(1, L + 1), norms / norms[-1], style, markevery=3, label=label)
    print(f"{label}: times {min(rates):.2f} ... {max(rates):.2f} a layer")
    assert all(1.15 < r < 1.27 for r in rates) if use_bn else all(0.95 < r < 1.05 for r in rates)
plt.xlabel("layer")
plt.ylabel("gradient norm / that of the last layer")
plt.legend()
plt.show()
