import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
rank = torch.linalg.matrix_rank
same, slope, bend = torch.tensor([[0.0, 1, 0], [1, 0, -1], [1, -2, 1]])
sobel = torch.outer(torch.tensor([1.0, 2, 1]), slope)
laplace = torch.outer(same, bend) + torch.outer(bend, same)
for name, w in (("Sobel", sobel), ("Laplace", laplace)):
    print(f"{name:7} rank {rank(w)}", w.int().tolist())

C_in, C, C_out, k = 6, 5, 7, 3
a = torch.randn(C, C_in, k, 1)  # k x 1
b = torch.randn(C_out, C, 1, k)  # 1 x k
x = torch.randn(2, C_in, 9, 9)
W = torch.einsum("miu,omv->oiuv", a[..., 0], b[:, :, 0])  # [C_out, C_in, k, k]
torch.testing.assert_close(F.conv2d(F.conv2d(x, a), b), F.conv2d(x, W))
for name, w in (("factorized", W), ("full", torch.randn_like(W))):
    layer = w.permute(1, 2, 0, 3).reshape(C_in * k, C_out * k)
    print(f"{name:10} one kernel: rank {rank(w[0, 0])}, layer: rank {rank(layer)}")
for k in (3, 7):
    print(f"{k} + {k} weights instead of {k * k}: {2 * k / k**2:.2f}")
