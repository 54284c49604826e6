import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
C, H, W, K = 3, 5, 7, 10
fc = nn.Linear(C * H * W, K)
conv = nn.Conv2d(C, K, kernel_size=(H, W))
with torch.no_grad():
    conv.weight.copy_(fc.weight.view(K, C, H, W))
    conv.bias.copy_(fc.bias)

x = torch.randn(2, C, H, W)
torch.testing.assert_close(conv(x), fc(x.flatten(1))[:, :, None, None])  # [2, K, 1, 1]

large = torch.randn(2, C, 8, 9)
scores = conv(large)  # [2, K, 4, 3]: one score for every window
for i in range(4):
    for j in range(3):
        window = large[:, :, i : i + H, j : j + W]
        torch.testing.assert_close(scores[:, :, i, j], fc(window.flatten(1)))

pixelwise = nn.Conv2d(C, K, kernel_size=1)
per_pixel = (
    large.movedim(1, -1) @ pixelwise.weight[:, :, 0, 0].T + pixelwise.bias
)  # a Linear at every pixel
torch.testing.assert_close(pixelwise(large), per_pixel.movedim(-1, 1))
print(
    "same parameters:",
    fc.weight.numel(),
    conv.weight.numel(),
    " larger input:",
    tuple(scores.shape),
)
