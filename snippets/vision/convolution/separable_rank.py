import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
C_in, C_out, k = 4, 16, 3
D, P = torch.randn(C_in, 1, k, k), torch.randn(C_out, C_in, 1, 1)
x = torch.randn(2, C_in, 9, 9)
y = F.conv2d(F.conv2d(x, D, groups=C_in), P)

W = P * D.view(1, C_in, k, k)  # W[o, i] = P[o, i] D[i]
torch.testing.assert_close(F.conv2d(x, W), y)


def ranks(W):  # for each input channel, of the matrix [C_out, k * k]
    return torch.linalg.matrix_rank(W.flatten(2).transpose(0, 1)).tolist()


print("separable:  ", ranks(W))
print("full kernel:", ranks(torch.randn(C_out, C_in, k, k)))
assert ranks(W) == [1] * C_in
