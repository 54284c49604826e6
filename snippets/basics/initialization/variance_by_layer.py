import matplotlib.pyplot as plt
import torch

L, n, N = 30, 512, 64
layers = torch.arange(1, L + 1)
fig, axes = plt.subplots(1, 2, sharey=True, figsize=(5, 3.2))
rules = {"default": 1 / 3, "Xavier": 1.0, "He": 2.0, "2 x He": 4.0}
for (name, c), style in zip(rules.items(), ("o", "s", "^", "d"), strict=True):
    torch.manual_seed(0)
    a, zs = torch.randn(N, n), []
    for _ in range(L):
        W = torch.randn(n, n) * (c / n) ** 0.5  # Var(w) = c / n
        z = (a @ W.T).requires_grad_()
        z.retain_grad()
        zs.append(z)
        a = z.relu()
    zs[-1].backward(torch.randn(N, n))
    forward = torch.stack([z.square().mean() for z in zs]).detach()
    backward = torch.stack([z.grad.square().mean() for z in zs])
    step = (forward[-1] / forward[0]) ** (1 / (L - 1))
    back = (backward[0] / backward[-1]) ** (1 / (L - 1))
    torch.testing.assert_close(step.item(), c / 2, rtol=0.05, atol=0)
    torch.testing.assert_close(back.item(), c / 2, rtol=0.05, atol=0)
    print(f"{name:8s} z x{step:.2f}, gradient x{back:.2f} per layer")
    for ax, q in zip(axes, (forward, backward), strict=True):
        ax.semilogy(layers, q, style + "-", ms=3, label=name)
axes[0].set(xlabel="layer", ylabel="mean square", title="z (forward)")
axes[1].set(xlabel="layer", title="dL/dz (backward)")
axes[1].legend(loc="lower right", handlelength=1)
plt.show()
