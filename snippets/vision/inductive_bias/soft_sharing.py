import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, k, N, R, s, a = 12, 3, 16, 300, 0.5, 0.15
shift = torch.eye(k, dtype=torch.float64)
lambdas = 10.0 ** torch.linspace(-2, 4, 19, dtype=torch.float64)

w0 = torch.randn(R, 1, k, dtype=torch.float64)
w = w0 + a * torch.randn(R, n, k, dtype=torch.float64)  # the prior
x = torch.randn(R, n, N, k, dtype=torch.float64)
y = (x @ w[..., None])[..., 0] + s * torch.randn(R, n, N, dtype=torch.float64)
G, b = x.mT @ x, (x.mT @ y[..., None])[..., 0]  # [R, n, k, k], [R, n, k]


def fit(lam):  # min sum |y - x w_p|^2 + lam sum |w_p - m|^2
    B = torch.linalg.inv(G + lam * shift)  # [R, n, k, k]
    M = (n * shift - lam * B.sum(1)) / n
    mean = torch.linalg.solve(M, (B @ b[..., None]).sum(1) / n)  # [R, k, 1]
    return (B @ (b[..., None] + lam * mean[:, None]))[..., 0]


def error(v):
    return (v - w).square().sum(2).mean().item()


local = torch.linalg.solve(G, b)
shared = torch.linalg.solve(G.sum(1), b.sum(1))[:, None]
torch.testing.assert_close(fit(1e-9), local, rtol=1e-6, atol=1e-6)
torch.testing.assert_close(fit(1e7), shared.expand_as(w), rtol=1e-3, atol=1e-4)
curve = [error(fit(lam)) for lam in lambdas]
best = min(curve)
print(f"local {error(local):.3f}, shared {error(shared):.3f}, best {best:.3f}")
assert abs(best - error(fit(s**2 / a**2))) < 0.001
plt.semilogx(lambdas, curve, "o-", ms=4, label="penalty $\\lambda$")
plt.axhline(error(local), color="C1", ls="--", label="locally connected")
plt.axhline(error(shared), color="C2", ls=":", label="convolution")
plt.axvline(s**2 / a**2, color="0.5", lw=0.8)
plt.xlabel("$\\lambda$")
plt.ylabel("excess test error")
plt.legend()
plt.show()
