import math

import torch


def erase(x, area=(0.02, 0.33), ratio=(0.3, 3.3)):  # [C, H, W], a copy
    C, H, W = x.shape
    while True:
        share = torch.empty(()).uniform_(*area).item()
        r = math.exp(torch.empty(()).uniform_(*map(math.log, ratio)).item())
        h, w = round((share * H * W * r) ** 0.5), round((share * H * W / r) ** 0.5)
        if 0 < h < H and 0 < w < W:  # too long for the image: draw again
            break
    i, j = (torch.randint(n + 1, ()).item() for n in (H - h, W - w))
    x = x.clone()
    x[:, i : i + h, j : j + w] = torch.rand(C, h, w)
    return x, (i, j, h, w)


torch.manual_seed(0)
image, label = torch.full((3, 32, 48), 2.0), 7  # 2: rand cannot make it
rows = []
for _ in range(2000):
    out, (i, j, h, w) = erase(image)
    gone = (out != 2).all(0).nonzero()  # pixels, all channels at once
    assert len(gone) == h * w and (out != 2).sum() == 3 * h * w
    assert gone.min(0)[0].tolist() == [i, j]
    assert gone.max(0)[0].tolist() == [i + h - 1, j + w - 1]
    rows.append((h * w / (32 * 48), h / w, i == 0, i + h == 32))
share, shape, top, bottom = torch.tensor(rows).T
print(f"label still {label}; erased share {share.min():.2f} to {share.max():.2f}")
middle, tall = share.mean(), (shape > 1).double().mean()
print(f"mean share {middle:.2f}, taller than wide {tall:.1f}")
assert top.sum() > 20 and bottom.sum() > 20 and 0.25 < shape.min() < shape.max() < 4
assert (image == 2).all()  # the input is untouched
