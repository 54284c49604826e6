import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

torch.manual_seed(0)
layer = nn.Linear(6, 4).double()
W = layer.weight.detach().clone() * 5

c = 2.5  # max-norm: each unit's incoming weights, a row of W
clipped = torch.renorm(W, 2, 0, c)
norm = W.norm(dim=1, keepdim=True)
scaled = W * (c / norm).clamp(max=1)
torch.testing.assert_close(clipped, scaled, rtol=1e-5, atol=0)
print("row norms", [f"{v:.1f}" for v in norm[:, 0]])
print("max-norm ", [f"{v:.1f}" for v in clipped.norm(dim=1)])

layer = spectral_norm(layer, n_power_iterations=20)
for _ in range(20):
    layer(torch.randn(2, 6, dtype=torch.float64))  # power iteration
sigma = torch.linalg.matrix_norm(layer.parametrizations.weight.original, 2)
raw = layer.parametrizations.weight.original
torch.testing.assert_close(layer.weight, raw / sigma)
after = torch.linalg.matrix_norm(layer.weight, 2)
print(f"spectral norm {sigma:.2f} -> {after:.2f}")
x, h = (
    torch.randn(100, 6, dtype=torch.float64),
    torch.randn(100, 6, dtype=torch.float64),
)
growth = (layer(x + h) - layer(x)).norm(dim=1) / h.norm(dim=1)
print(f"largest growth of a difference {growth.max():.2f}")
assert 0.5 < growth.max() <= 1 + 1e-9
