import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
z = torch.randn(2000, 2, dtype=torch.float64)
target = torch.tensor([1.0, -1.0], dtype=torch.float64)
figure, axes = plt.subplots(1, 2, figsize=(5, 2.8), sharex=True, sharey=True)
grid = torch.linspace(-1.5, 1.5, 61, dtype=torch.float64)
u, v = torch.meshgrid(grid, grid, indexing="xy")
steps = {}
for axis, (name, a) in zip(
    axes, {"sigmoid inputs": torch.sigmoid(z), "tanh inputs": torch.tanh(z)}.items(), strict=True
):
    H = a.T @ a / len(a)  # Hessian of mean((a @ w - a @ target)^2) / 2
    low, high = torch.linalg.eigvalsh(H)
    w = torch.tensor([-0.5, 1.0], dtype=torch.float64)
    path = [w]
    while (w - target).norm() > 0.05:
        w = w - 2 / (low + high) * H @ (w - target)
        path.append(w)
    steps[name] = len(path) - 1
    print(f"{name}: condition number {(high / low).item():.0f}, {steps[name]} steps")
    d = torch.stack([u - 1, v + 1], -1)
    axis.contour(u, v, (d @ H * d).sum(-1), 8, colors="0.6", linewidths=0.6)
    axis.plot(*torch.stack(path).T, "o-", markersize=2, linewidth=1)
    axis.plot(1, -1, "k*")
    axis.set_title(f"{name}: {steps[name]} steps")
assert steps["sigmoid inputs"] > 2 * steps["tanh inputs"]
plt.show()
