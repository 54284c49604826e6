import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 2, 6, 6, dtype=torch.float64)  # [1, C, H, W]
K = torch.randn(3, 2, 3, 3, dtype=torch.float64, requires_grad=True)
G = torch.randn(3, 16, dtype=torch.float64)  # dL/dy, [O, L]

copies = K.detach().flatten(1).repeat(16, 1, 1).requires_grad_()
# [L, O, C k k]
patches = F.unfold(x, 3)[0]  # [C k k, L]
y = torch.einsum("loc,cl->ol", copies, patches)
torch.testing.assert_close(y, F.conv2d(x, K)[0].flatten(1))

(one_each,) = torch.autograd.grad((G * y).sum(), copies)
(shared,) = torch.autograd.grad((G * F.conv2d(x, K)[0].flatten(1)).sum(), K)
torch.testing.assert_close(shared, one_each.sum(0).view_as(K))
print("positions that vote on each weight:", len(one_each))
