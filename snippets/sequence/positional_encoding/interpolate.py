import torch
import torch.nn.functional as F

old, new, D = 14, 24, 2  # 224 and 384 pixels, patches of 16
row, col = torch.meshgrid(*[torch.arange(old) * 1.0] * 2, indexing="ij")
grid = torch.stack((row, col), -1)  # a code that spells out the place
table = torch.cat((torch.full((1, D), 99.0), grid.flatten(0, 1)))

cls, patches = table[:1], table[1:]  # the class token has no place
image = patches.T.reshape(1, D, old, old)
place = ((torch.arange(new) + 0.5) * old / new - 0.5)[3:-3]  # in old patches
for mode in ("bilinear", "bicubic"):
    bigger = F.interpolate(image, (new, new), mode=mode)
    resized = torch.cat((cls, bigger.flatten(2)[0].T))
    got = resized[1:].view(new, new, D)[3:-3, 3:-3]
    row_error = (got[..., 0] - place[:, None]).abs().max()
    col_error = (got[..., 1] - place).abs().max()
    print(f"{mode:8} places off by {max(row_error, col_error):.2f} patches")
    assert max(row_error, col_error) < 0.06
print(tuple(table.shape), "->", tuple(resized.shape))

line = F.interpolate(table.T[None], new * new + 1, mode="linear")[0].T
wrong = line[1:].view(new, new, D)[3:-3, 3:-3]
error = (wrong - torch.cartesian_prod(place, place).view(18, 18, D)).abs()
assert error[..., 1].mean() > 4
print(f"as one line: columns off by {error[..., 1].mean():.1f} patches")
