import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(2, 3, 4, 5)
y = x.to(memory_format=torch.channels_last)
assert y.equal(x) and y.shape == x.shape  # same numbers at the same indices
print("shape ", tuple(y.shape))
print("NCHW  ", x.stride())
print("NHWC  ", y.stride())
H, W, C = 4, 5, 3
assert x.stride() == (C * H * W, H * W, W, 1)
assert y.stride() == (H * W * C, 1, W * C, C)
assert not y.is_contiguous()
assert y.permute(0, 2, 3, 1).is_contiguous()  # [N, H, W, C]
w = torch.randn(6, 3, 3, 3)
z = F.conv2d(y, w)
torch.testing.assert_close(z, F.conv2d(x, w))
print("output", z.stride())
try:
    y.view(x.numel())
except RuntimeError:
    flat = y.reshape(x.numel())
    assert flat.equal(x.flatten()) and flat.data_ptr() != y.data_ptr()
    print("view fails, reshape copies")
assert z.is_contiguous(memory_format=torch.channels_last)
