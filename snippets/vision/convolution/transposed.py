import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
w = torch.randn(1, 1, 3, 3)


def conv(x):  # [N, 1, 7, 7] -> [N, 1, 4, 4]
    return F.conv2d(x, w, stride=2, padding=1)


def transposed(y):  # [N, 1, 4, 4] -> [N, 1, 7, 7]
    return F.conv_transpose2d(y, w, stride=2, padding=1)


M = conv(torch.eye(49).view(49, 1, 7, 7)).view(49, 16).T  # [16, 49]
x, y = torch.randn(1, 1, 7, 7), torch.randn(1, 1, 4, 4)
torch.testing.assert_close(conv(x).flatten(), M @ x.flatten())
torch.testing.assert_close(transposed(y).flatten(), M.T @ y.flatten())
torch.testing.assert_close((conv(x) * y).sum(), (x * transposed(y)).sum())

back = transposed(conv(x))
error = (back - x).norm() / x.norm()
print("M", tuple(M.shape), " rank", torch.linalg.matrix_rank(M).item())
print(f"transposed(conv(x)) against x: relative error {error:.1f}")

stamps = torch.zeros(9, 9)  # every value of y stamps the kernel
for i in range(4):
    for j in range(4):
        window = stamps[2 * i : 2 * i + 3, 2 * j : 2 * j + 3]
        window += y[0, 0, i, j] * w[0, 0]
torch.testing.assert_close(transposed(y)[0, 0], stamps[1:-1, 1:-1])

spread = torch.zeros(1, 1, 7, 7)
spread[:, :, ::2, ::2] = y  # zeros between, then an ordinary convolution
ordinary = F.conv2d(spread, w.flip(2, 3), padding=1)
torch.testing.assert_close(transposed(y), ordinary)
