import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
H, T = 64, 60
Q = torch.linalg.qr(torch.randn(H, H)).Q  # |eigenvalue| = 1
x = 0.3 * torch.randn(T, H)
_, axes = plt.subplots(1, 2, figsize=(5, 3), sharey=True, layout="tight")
for rho, style in ((0.8, ":"), (1.0, "-"), (1.2, "--"), (2.0, "-.")):
    for ax, phi in zip(axes, ("linear", "tanh"), strict=True):
        h_0 = torch.zeros(H, requires_grad=True)
        h, norms = h_0, [1.0]
        v = torch.ones(H) / H**0.5
        for x_t in x:
            h = rho * Q @ h + x_t
            h = h.tanh() if phi == "tanh" else h
            (g,) = torch.autograd.grad(h @ v, h_0, retain_graph=True)
            norms.append(g.norm().item())
        ax.semilogy(norms, style, label=f"radius {rho}")
        ax.set(title=phi, xlabel="steps back")
        near, far = norms[10], norms[60]
        print(f"radius {rho} {phi:6}: 10 steps {near:.1e}, 60 {far:.0e}")
        if phi == "linear":
            powers = [rho**t for t in range(T + 1)]
            torch.testing.assert_close(norms, powers, rtol=1e-9, atol=0)
        else:
            assert norms[-1] < rho**T
axes[0].set(ylabel="norm of the gradient", ylim=(1e-14, 1e7))
axes[0].legend(loc="lower left")
plt.show()
