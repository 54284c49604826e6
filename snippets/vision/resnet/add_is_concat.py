import torch
import torch.nn.functional as F

torch.manual_seed(0)
x, f = torch.randn(2, 2, 16, 7, 7, dtype=torch.float64)
w = torch.randn(24, 16, 3, 3, dtype=torch.float64)
both = torch.cat([x, f], 1)  # [N, 2C, H, W]

tied = torch.cat([w, w], 1)  # [24, 2C, 3, 3]
torch.testing.assert_close(F.conv2d(x + f, w), F.conv2d(both, tied))

C, k, L = 64, 32, 12
add = sum(9 * C * C for _ in range(L))
dense = sum(9 * (C + k * l) * k for l in range(L))
same = sum(9 * (C + C * l) * C for l in range(L))
print(f"weights of {L} 3x3 convs")
print(f"add, {C} channels:           {add:9,}")
print(f"concat, {k} new channels:    {dense:9,}")
print(f"concat, {C} new channels:    {same:9,}")
assert same == add * (L + 1) / 2 and dense == 9 * k * L * (C + k * (L - 1) / 2)
