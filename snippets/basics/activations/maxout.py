import torch
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(1000, 1, dtype=torch.float64)


def maxout(x, slopes, offsets):
    pieces = x * torch.tensor(slopes, dtype=x.dtype) + torch.tensor(
        offsets, dtype=x.dtype
    )  # [N, pieces]
    return pieces.max(1, keepdim=True).values


torch.testing.assert_close(maxout(x, [0.0, 1.0], [0.0, 0.0]), F.relu(x))
torch.testing.assert_close(maxout(x, [0.01, 1.0], [0.0, 0.0]), F.leaky_relu(x))
torch.testing.assert_close(maxout(x, [-1.0, 1.0], [0.0, 0.0]), x.abs())

a = [-2.0, -1.0, 0.0, 1.0, 2.0]
tangents = maxout(x.clamp(-2, 2), [2 * t for t in a], [-t * t for t in a])
error = (tangents - x.clamp(-2, 2) ** 2).abs().max().item()
assert error <= 0.25
print(f"x^2 on [-2, 2] by 5 tangents: max error {error:.2f}")
