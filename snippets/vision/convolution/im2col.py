import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N, C_in, C_out, S, k = 2, 3, 4, 8, 3
x, W = torch.randn(N, C_in, S, S), torch.randn(C_out, C_in, k, k)

columns = F.unfold(x, k, padding=1)  # [N, C_in k k, H_out W_out]
y = W.view(C_out, -1) @ columns  # [N, C_out, H_out W_out]
expected = F.conv2d(x, W, padding=1)
torch.testing.assert_close(y.view(N, C_out, S, S), expected)
times = columns.numel() / x.numel()
print("W", tuple(W.view(C_out, -1).shape), end=" ")
print("columns", tuple(columns.shape), f" {times:.0f} times x")

window = x[0, :, 3:6, 2:5].flatten()  # what output (4, 3) sees
torch.testing.assert_close(columns[0, :, 4 * S + 3], window)
patches = F.unfold(x, 2, stride=2)
print("2x2, stride 2:", patches.numel() / x.numel(), "times x")
