import torch
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
D, H = 5, 7
W1 = torch.randn(H, D, dtype=torch.float64)
W2 = torch.randn(D, H, dtype=torch.float64)
x = torch.randn(D, dtype=torch.float64)
I = torch.eye(D, dtype=torch.float64)

J = jacobian(lambda x: x + W2 @ (W1 @ x).relu(), x)
torch.testing.assert_close(J, I + W2 @ torch.diag((W1 @ x > 0).double()) @ W1)

conv1, conv2 = (nn.Conv2d(2, 2, 3, padding=1, bias=False) for _ in range(2))
F = nn.Sequential(nn.BatchNorm2d(2), nn.ReLU(), conv1, nn.BatchNorm2d(2), nn.ReLU(), conv2)
F.double().eval()
x = torch.randn(1, 2, 4, 4, dtype=torch.float64)
J_block = jacobian(lambda x: x + F(x), x).view(32, 32)
J_branch = jacobian(F, x).view(32, 32)
torch.testing.assert_close(J_block - J_branch, torch.eye(32, dtype=torch.float64))
print("Jacobian(x + F) - Jacobian(F) = I")
