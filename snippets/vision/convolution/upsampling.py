import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(2, 3, 5, 5)
r = 2

nearest = F.interpolate(x, scale_factor=r)
ones = torch.ones(3, 1, r, r)
stamped = F.conv_transpose2d(x, ones, stride=r, groups=3)
torch.testing.assert_close(stamped, nearest)

t = torch.tensor([0.25, 0.75, 0.75, 0.25])
tent = torch.outer(t, t).expand(3, 1, 4, 4)
border = F.pad(x, (1, 1, 1, 1), mode="replicate")
tents = F.conv_transpose2d(border, tent, stride=r, padding=3, groups=3)
bilinear = F.interpolate(x, scale_factor=r, mode="bilinear")
torch.testing.assert_close(tents, bilinear)

W = torch.randn(4, r, r, 3, 3, 3)  # [C_out, r, r, C_in, k, k]
conv = W.view(4 * r * r, 3, 3, 3)
shuffled = F.pixel_shuffle(F.conv2d(x, conv, padding=1), r)
kernel = W.flip(4, 5).permute(3, 0, 4, 1, 5, 2).reshape(3, 4, 3 * r, 3 * r)
transposed = F.conv_transpose2d(x, kernel, stride=r, padding=r)
torch.testing.assert_close(transposed, shuffled)
constant = F.conv2d(torch.ones(1, 3, 5, 5), conv[: r * r])  # no border
blocks = F.pixel_shuffle(constant, r).round(decimals=6).unique()
print("constant image, PixelShuffle: different values", len(blocks))
print("weights: 3x3 and PixelShuffle", conv.numel(), " 6x6", kernel.numel())
