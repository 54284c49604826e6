import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
D, N, L = 128, 16, 20
u = torch.linspace(-8, 8, 1601)
p = torch.exp(-(u**2) / 2)
p /= p.sum()  # standard normal on a grid
gains = torch.tensor([0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16])


def measure(phi, g):
    torch.manual_seed(0)
    a, z = torch.randn(N, D), []
    for _ in range(2 * L):  # the first L layers let the scale settle
        z.append((g * D**-0.5 * a @ torch.randn(D, D)).requires_grad_())
        a = phi(z[-1])
    dz = torch.autograd.grad((a * torch.randn(N, D)).sum(), z[L:])
    return (dz[0].norm() / dz[-1].norm()) ** (1 / (L - 1))


def theory(phi, g):  # g sqrt(E[phi'(z)^2]), Var z = g^2 E[phi(z)^2]
    q = torch.tensor(1.0)
    for _ in range(40):
        q = g**2 * (p * phi(q.sqrt() * u) ** 2).sum()
    z = (q.sqrt() * u).requires_grad_()
    (slope,) = torch.autograd.grad(phi(z).sum(), z)
    return g * (p * slope**2).sum().sqrt()


for phi, marker in ((torch.sigmoid, "o"), (torch.tanh, "s")):
    seen = torch.stack([measure(phi, g) for g in gains])
    expected = torch.stack([theory(phi, g) for g in gains])
    small = gains < 4 if phi is torch.tanh else gains < 99
    torch.testing.assert_close(seen[small], expected[small], rtol=0.1, atol=0)
    print(f"{phi.__name__:7} gain 1: {seen[1]:.2f}  gain 16: {seen[-1]:.1f}")
    plt.loglog(gains, seen, marker, label=phi.__name__)
    plt.loglog(gains, expected, "-", color=plt.gca().lines[-1].get_color())
plt.loglog(gains, gains / 4, ":", color="0.5", label="gain / 4")
plt.axhline(1, color="0.5", linewidth=1)
plt.xlabel(r"gain $g$ (weights have standard deviation $g/\sqrt{D}$)")
plt.ylabel("gradient norm, factor per layer")
plt.legend()
plt.show()
