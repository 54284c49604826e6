import torch
import torch.nn.functional as F

torch.manual_seed(0)
K = torch.randn(5, 3, 3, 3, dtype=torch.float64)  # [O, C, k, k]


def lift(x):  # [N, C, H, W] to [N, O, 4, H, W]
    turns = [F.conv2d(x, K.rot90(r, (2, 3)), padding=1) for r in range(4)]
    return torch.stack(turns, 2)


x = torch.randn(2, 3, 9, 9, dtype=torch.float64)
turned = x.rot90(1, (2, 3))
# the maps turn, and the four orientations move up by one
torch.testing.assert_close(lift(turned), lift(x).rot90(1, (3, 4)).roll(1, 2))

pooled = lift(x).relu().mean((2, 3, 4))  # over orientations and places
torch.testing.assert_close(lift(turned).relu().mean((2, 3, 4)), pooled)
plain = F.conv2d(x, K, padding=1).relu().mean((2, 3))
gap = (F.conv2d(turned, K, padding=1).relu().mean((2, 3)) - plain).abs().max()
print(f"plain convolution: turn {gap:.2f}")
flipped = (lift(x.flip(3)).relu().mean((2, 3, 4)) - pooled).abs().max()
print(f"tied kernels: turn 0.00, mirror image {flipped:.2f}")
