import torch
from torch.nn import functional as F

x = torch.tensor([-1.0, 0.0, 2.0], dtype=torch.float64, requires_grad=True)
y = F.relu(x) - F.relu(-x)
torch.testing.assert_close(y, x)
(slope,) = torch.autograd.grad(y.sum(), x)
print("x                         =", x.tolist())
print("d/dx [relu(x) - relu(-x)] =", slope.tolist())
assert slope[1] == 0
