import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(20, 3)
net = nn.Sequential(*(nn.Linear(3, 3, bias=False) if i % 2 == 0 else nn.ReLU() for i in range(5)))
torch.testing.assert_close(net(7 * x), 7 * net(x))  # positively homogeneous
assert net(torch.zeros(1, 3)).count_nonzero() == 0

layer = nn.Linear(3, 4)
W = torch.cat([layer.weight, layer.bias[:, None]], dim=1)  # [4, 3 + 1]
ones = torch.ones(20, 1)
torch.testing.assert_close(torch.cat([x, ones], dim=1) @ W.T, layer(x))
print("one matrix for weight and bias:", tuple(W.shape))

u = torch.linspace(-2, 2, 401)[:, None]
target = (u - 1).abs()
w = torch.randn(1, 200)
for name, b in {"without bias": torch.zeros(200), "with bias": torch.randn(200)}.items():
    H = (u * w + b).relu()
    error = (H @ torch.linalg.lstsq(H, target, driver="gelsd").solution - target).abs().max()
    print(f"200 ReLUs fit |u - 1| {name}: max error {error:.2f}")
