import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
B = torch.tensor([[1.0, 0, -1, 0], [0, 1, 1, 0], [0, -1, 1, 0], [0, 1, 0, -1]])
G = torch.tensor([[1.0, 0, 0], [0.5, 0.5, 0.5], [0.5, -0.5, 0.5], [0, 0, 1]])
A = torch.tensor([[1.0, 1, 1, 0], [0, 1, -1, -1]])


def winograd(x, w):  # tiles of 4 x 4 give 2 x 2 outputs
    U = G @ w @ G.T  # [C_out, C_in, 4, 4]
    tiles = x.unfold(2, 4, 2).unfold(3, 4, 2)  # [N, C_in, h, w, 4, 4]
    V = B @ tiles @ B.T
    M = torch.einsum("oiab,nihwab->nohwab", U, V)  # 4 x 4 products
    Y = A @ M @ A.T  # [N, C_out, h, w, 2, 2]
    N, C, h, w = Y.shape[:4]
    return Y.transpose(3, 4).reshape(N, C, 2 * h, 2 * w)


x, w = torch.randn(2, 3, 10, 10), torch.randn(5, 3, 3, 3)
y = F.conv2d(x, w)
torch.testing.assert_close(winograd(x, w), y)
assert B.numel() == (2 + 2) ** 2
for m in (2, 4):
    direct, fast = m * m * w[0, 0].numel(), (m + 2) ** 2
    print(f"{m}x{m} outputs: {direct} or {fast} products, {direct / fast}")
