import math

import torch
import torch.nn.functional as F

mask = torch.zeros(1, 1, 32, 32, dtype=torch.float64)
mask[..., 8:16, 8:24], mask[..., 16:24, 8:24] = 5, 2  # classes 5 and 2 on 0
c, s = math.cos(0.4), math.sin(0.4)
A = torch.tensor([[[c, -s, 0], [s, c, 0]]]).double()
grid = F.affine_grid(A, mask.shape, align_corners=False)
for mode in ("bilinear", "nearest"):
    out = F.grid_sample(mask, grid, mode=mode, align_corners=False)
    ids = out.round().unique().long().tolist()
    alien = (~torch.isin(out.round(), mask.unique())).sum().item()
    print(f"{mode:8} classes {ids}, pixels of no class {alien}")
one_hot = torch.stack([mask[0, 0] == k for k in (0, 2, 5)])[None].double()
soft = F.grid_sample(one_hot, grid, align_corners=False)
inside = F.grid_sample(torch.ones_like(mask), grid, align_corners=False) > 0.999
total = soft.sum(1, keepdim=True)[inside]
torch.testing.assert_close(total, torch.ones_like(total))
