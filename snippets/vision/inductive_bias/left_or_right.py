import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.zeros(2, 1, 8, 8, dtype=torch.float64)
x[0, 0, 3, 1] = x[1, 0, 3, 6] = 1  # a dot on the left, on the right
for _ in range(100):
    K = torch.randn(4, 1, 3, 3, dtype=torch.float64)
    y = F.conv2d(F.pad(x, (1, 1, 1, 1), mode="circular"), K).relu()
    torch.testing.assert_close(*y.mean((2, 3)))  # never told apart

column = torch.linspace(-1, 1, 8, dtype=torch.float64).expand(2, 1, 8, 8)
row = column.mT
z = torch.cat([x, row, column], 1)  # [2, 3, 8, 8], as in CoordConv
K = torch.tensor([3.0, 0.0, 1.0]).double().view(1, 3, 1, 1)
score = (F.conv2d(z, K) - 3).relu().amax((1, 2, 3))
print("CoordConv, dot left and right:", *(f"{v:.2f}" for v in score))
K[0, 1:] = 0  # without the coordinates: a plain convolution again
torch.testing.assert_close(F.conv2d(z, K), F.conv2d(x, K[:, :1]))
