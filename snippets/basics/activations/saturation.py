import torch

z = torch.linspace(-12, 12, 24001, dtype=torch.float64)
density = torch.exp(-z * z / 2)
density /= density.sum()

functions = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "ReLU": torch.relu}
scales = [1, 4, 16]
mean_slope = {}
for name, f in functions.items():
    row = []
    for s in scales:
        x = (s * z).requires_grad_()
        (slope,) = torch.autograd.grad(f(x).sum(), x)
        row.append((density * slope).sum().item())
    mean_slope[name] = row
    print(f"{name:8}" + "".join(f"  s={s}: {v:.3f}" for s, v in zip(scales, row, strict=True)))

assert mean_slope["sigmoid"][0] < 0.25
assert 3.5 < mean_slope["sigmoid"][1] / mean_slope["sigmoid"][2] < 4
assert 3.5 < mean_slope["tanh"][1] / mean_slope["tanh"][2] < 4
assert all(abs(v - 0.5) < 1e-3 for v in mean_slope["ReLU"])
