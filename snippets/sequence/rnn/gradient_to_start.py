import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
H, T = 64, 60
Q = torch.linalg.qr(torch.randn(H, H, dtype=torch.float64)).Q  # all |eigenvalue| = 1
x = 0.3 * torch.randn(T, H, dtype=torch.float64)
fig, axes = plt.subplots(1, 2, figsize=(5, 3), sharey=True, layout="constrained")
for rho, style in ((0.8, ":"), (1.0, "-"), (1.2, "--"), (2.0, "-.")):
    for ax, phi in zip(axes, ("linear", "tanh"), strict=True):
        h_0 = torch.zeros(H, dtype=torch.float64, requires_grad=True)
        h, norms = h_0, [1.0]
        v = torch.ones(H, dtype=torch.float64) / H**0.5
        for x_t in x:
            h = rho * Q @ h + x_t
            h = h.tanh() if phi == "tanh" else h
            norms.append(torch.autograd.grad(h @ v, h_0, retain_graph=True)[0].norm().item())
        ax.semilogy(norms, style, label=f"radius {rho}")
        ax.set(title=phi, xlabel="steps back")
        print(f"radius {rho} {phi:6}: 10 steps {norms[10]:.1e}, 60 steps {norms[60]:.0e}")
        if phi == "linear":
            reference = rho ** torch.arange(T + 1.0, dtype=torch.float64)
            torch.testing.assert_close(torch.tensor(norms, dtype=torch.float64), reference)
        else:
            assert norms[-1] < rho**T
axes[0].set(ylabel="norm of the gradient", ylim=(1e-14, 1e7))
axes[1].legend()
plt.show()
