import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(64, 3, 16, 16, dtype=torch.float64)
weights = torch.tensor([0.299, 0.587, 0.114]).double()
grey = torch.einsum("nchw,c->nhw", x, weights)[:, None]
bright = 1.4 * x
contrast = x.mean((1, 2, 3), keepdim=True) + 1.4 * (x - x.mean((1, 2, 3), keepdim=True))
saturated = grey + 1.4 * (x - grey)
noise = x + 0.1 * torch.randn_like(x)
blur = F.avg_pool2d(x, 3, stride=1)
for name, z in [
    ("brightness", bright),
    ("contrast", contrast),
    ("saturation", saturated),
    ("noise", noise),
    ("blur", blur),
]:
    print(f"{name:10} mean x {z.mean() / x.mean():.2f}, std x {z.std() / x.std():.2f}")
again = torch.einsum("nchw,c->nhw", saturated, weights)[:, None]
torch.testing.assert_close(again, grey)  # saturation keeps the grey image
torch.testing.assert_close(contrast.mean((1, 2, 3)), x.mean((1, 2, 3)))
assert saturated.max() > 1 and saturated.clamp(0, 1).max() == 1
