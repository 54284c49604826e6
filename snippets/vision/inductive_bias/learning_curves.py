import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, k, s, R = 16, 3, 0.5, 60  # positions, taps, noise, repeats
a = 0.05  # how much the kernel changes with the position
kernel = torch.randn(n, k, dtype=torch.float64) * a
kernel += torch.tensor([0.5, 1.0, -0.5]).double() - kernel.mean(0)
where = (torch.arange(n)[:, None] + torch.arange(k)) % n  # [n, k]
truth = torch.zeros(n, n, dtype=torch.float64).scatter(1, where, kernel)
sizes = torch.tensor([8, 24, 64, 256, 1024])
error = {"fully connected": [], "locally connected": [], "convolution": []}
for N in sizes.tolist():
    x = torch.randn(R, N, n, dtype=torch.float64)
    y = x @ truth.T + s * torch.randn(R, N, n, dtype=torch.float64)
    patches = x[:, :, where].transpose(1, 2)  # [R, n, N, k]
    targets = y.mT[..., None]  # [R, n, N, 1]
    full = torch.linalg.pinv(x) @ y - truth.T  # [R, n, n]
    local = (torch.linalg.pinv(patches) @ targets)[..., 0] - kernel
    A, b = patches.flatten(1, 2), targets.flatten(1, 2)
    shared = (torch.linalg.pinv(A) @ b).mT - kernel  # [R, n, k]
    for name, d in zip(error, (full, local, shared), strict=True):
        error[name].append(d.square().sum((1, 2)).mean().item() / n)

floor = (kernel - kernel.mean(0)).square().sum().item() / n
N = sizes.double()
e = {name: torch.tensor(v).double() for name, v in error.items()}
expect = {
    "fully connected": s**2 * n / (N - n - 1),
    "locally connected": s**2 * k / (N - k - 1),
    "convolution": floor + s**2 * k / (N * n - k - 1),
}
for (name, v), style in zip(e.items(), ("^-", "s--", "o:"), strict=True):
    enough = N > 20 if name == "fully connected" else N > 0
    assert (v / expect[name] - 1)[enough].abs().max() < 0.2
    print(f"{name:18}", *(f"{u:.3f}" for u in v.tolist()))
    plt.loglog(sizes, v, style, base=2, label=name)
plt.axhline(floor, color="0.5", lw=0.8)
plt.yscale("log")
plt.xlabel("training samples N")
plt.ylabel("excess test error")
plt.legend()
plt.show()
