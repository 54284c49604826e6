import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
p, k = 0.2, 4
x = torch.ones(20_000, 2, k, k)  # [N, C, H, W]


def drop_path(x, p):
    """Zero the whole branch of a sample, [N, 1, 1, 1] mask."""
    keep = (torch.rand(len(x), 1, 1, 1) >= p).float()
    return x * keep / (1 - p)


ways = {
    "Dropout  ": nn.Dropout(p)(x),
    "Dropout2d": nn.Dropout2d(p)(x),
    "DropPath ": drop_path(x, p),
}
theory = {"Dropout  ": 1 / k, "Dropout2d": 1.0, "DropPath ": 1.0}
for name, y in ways.items():
    pooled = F.avg_pool2d(y, k)[:, :, 0, 0]  # [N, C]
    rows = torch.corrcoef(pooled.T)[0, 1].abs()
    std = pooled.std().item()
    print(f"{name}: pooled noise {std:.3f}, channels correlate {rows:.1f}")
    expected = theory[name] * (p / (1 - p)) ** 0.5
    torch.testing.assert_close(std, expected, rtol=0.02, atol=0)
    assert abs(y.mean() - 1) < 0.05 and (rows > 0.99) == (name == "DropPath ")
