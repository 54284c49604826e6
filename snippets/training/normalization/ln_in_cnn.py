import torch
from torch import nn

torch.manual_seed(0)
N, C, H, W = 2, 4, 6, 6
x = torch.randn(N, C, H, W, dtype=torch.float64)
chw = nn.LayerNorm([C, H, W], dtype=torch.float64)
per_pixel = nn.LayerNorm(C, dtype=torch.float64)


def ln_pixel(x):
    return per_pixel(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)  # [N, H, W, C] and back


mu, var = x.mean(1, keepdim=True), x.var(1, keepdim=True, unbiased=False)  # [N, 1, H, W]
torch.testing.assert_close(ln_pixel(x), (x - mu) / torch.sqrt(var + 1e-5))

poked = x.clone()
poked[:, 0, 2, 3] += 20
for name, ln in (("over (C, H, W)", chw), ("over C at each pixel", ln_pixel)):
    moved = ((ln(poked) - ln(x)).abs().amax((0, 1)) > 1e-9).nonzero()
    print(f"{name:21}: {len(moved):2} of {H * W} pixels move, the first is {moved[0].tolist()}")
print("affine parameters:", chw.weight.numel(), "and", per_pixel.weight.numel())
