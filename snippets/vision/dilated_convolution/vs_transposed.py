import torch
import torch.nn.functional as F


def insert_zeros(a, d):
    h, w = a.shape[2:]
    out = a.new_zeros(*a.shape[:2], d * (h - 1) + 1, d * (w - 1) + 1)
    out[:, :, ::d, ::d] = a
    return out


torch.manual_seed(0)
x = torch.randn(1, 1, 7, 7, dtype=torch.float64)
w = torch.randn(1, 1, 3, 3, dtype=torch.float64)

dilated = F.conv2d(x, w, dilation=2)
torch.testing.assert_close(dilated, F.conv2d(x, insert_zeros(w, 2)))

transposed = F.conv_transpose2d(x, w, stride=2)
flipped = w.flip(2, 3)
expected = F.conv2d(insert_zeros(x, 2), flipped, padding=2)
torch.testing.assert_close(transposed, expected)

upsampled = F.interpolate(x, scale_factor=2, mode="nearest")
for name, y in (("dilated", dilated), ("transposed", transposed)):
    print(f"{name:10} 7x7 -> {y.shape[2]}x{y.shape[3]}, 9 weights")
size = tuple(upsampled.shape[2:])
print("upsampled  7x7 -> {}x{}, 0 weights".format(*size))
torch.testing.assert_close(upsampled[..., ::2, ::2], x)
