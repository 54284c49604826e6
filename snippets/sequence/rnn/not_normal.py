import torch

W = torch.tensor([[0.9, 2.0], [0.0, 0.9]], dtype=torch.float64)
radius = torch.linalg.eigvals(W).abs().max()
norms = [torch.linalg.matrix_norm(torch.linalg.matrix_power(W, t), 2) for t in range(101)]
peak = max(range(101), key=norms.__getitem__)
print(f"spectral radius {radius:.1f}, largest singular value {norms[1]:.1f}")
print(f"|W^t|: t=1 {norms[1]:.1f}, peak t={peak} {norms[peak]:.1f}, t=100 {norms[100]:.3f}")
for t in (1, 10, 100):  # W^t in closed form
    power = torch.tensor([[0.9**t, 2 * t * 0.9 ** (t - 1)], [0, 0.9**t]], dtype=torch.float64)
    torch.testing.assert_close(torch.linalg.matrix_norm(power, 2), norms[t])
assert norms[1] > 1 > radius and norms[peak] > 7 and norms[100] < 0.01
