import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D = 60, 64
W = torch.randn(D, D)
W /= torch.linalg.eigvals(W).abs().max()  # spectral radius 1
x, dh = torch.randn(T, D), torch.randn(D)

for radius, color in ((0.8, "C0"), (1.2, "C1")):
    for name, phi, style in (
        ("linear", lambda z: z, "-"),
        ("tanh", torch.tanh, "--"),
    ):
        h = [torch.randn(D, requires_grad=True)]
        for t in range(T):
            h.append(phi(radius * W @ h[-1] + x[t]))
        grads = torch.autograd.grad(h[-1] @ dh, h)
        norms = torch.stack([g.norm() for g in grads])
        norms = norms.flip(0)
        rate = (norms[T] / norms[T // 2]) ** (2 / T)
        print(f"radius {radius}, {name:6} x {rate:.2f} a step")
        plt.semilogy(
            norms / norms[0],
            color=color,
            linestyle=style,
            label=f"{radius}, {name}",
        )
        if name == "linear":
            torch.testing.assert_close(rate.item(), radius, rtol=0.02, atol=0)
plt.xlabel("steps back")
plt.ylabel("gradient norm / that of the last step")
plt.legend(title="spectral radius")
plt.show()
