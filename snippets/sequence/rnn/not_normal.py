import torch

torch.set_default_dtype(torch.float64)
W = torch.tensor([[0.9, 2.0], [0.0, 0.9]])
radius = torch.linalg.eigvals(W).abs().max()
powers = [torch.linalg.matrix_power(W, t) for t in range(101)]
norms = torch.linalg.matrix_norm(torch.stack(powers), 2)
peak = norms.argmax()
print(f"spectral radius {radius:.1f}, largest singular value {norms[1]:.1f}")
top, end = norms[peak], norms[100]
print(f"|W^t|: peak {top:.1f} at t = {peak}, {end:.3f} at t = 100")
for t in (1, 10, 100):  # W^t in closed form
    d, n = 0.9**t, 2 * t * 0.9 ** (t - 1)
    torch.testing.assert_close(powers[t], torch.tensor([[d, n], [0, d]]))
assert norms[1] > 1 > radius and norms[peak] > 7 and norms[100] < 0.01
