import math

import torch
import torch.nn.functional as F


def warp(x, A):  # x: [N, C, H, W]; A: output -> input coordinates, [N, 2, 3]
    grid = F.affine_grid(A, x.shape, align_corners=False)
    return F.grid_sample(x, grid, align_corners=False)


def turn(degrees):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return torch.tensor([[[c, -s, 0], [s, c, 0]]]).double()


torch.manual_seed(0)
x = torch.rand(1, 3, 8, 8, dtype=torch.float64)
flip = torch.tensor([[[-1, 0, 0], [0, 1, 0]]]).double()
shift = torch.tensor([[[1, 0, 2 * 2 / 8], [0, 1, 0]]]).double()  # 2 pixels
half = torch.tensor([[[0.5, 0, 0], [0, 0.5, 0]]]).double()
torch.testing.assert_close(warp(x, flip), x.flip(-1))
torch.testing.assert_close(warp(x, turn(90)), torch.rot90(x, 1, (2, 3)))
torch.testing.assert_close(warp(x, shift), F.pad(x, (0, 2))[..., 2:])
crop = F.interpolate(x[..., 2:6, 2:6], scale_factor=2, mode="bilinear")
torch.testing.assert_close(warp(x, half)[..., 1:-1, 1:-1], crop[..., 1:-1, 1:-1])
back = warp(warp(x, turn(30)), turn(-30))
inside = (back - x)[..., 3:5, 3:5].abs().mean()
print(f"30 degrees and back: centre off by {inside:.3f}, corner {back[0, 0, 0, 0]:.3f}")
