import torch
import torch.nn.functional as F
from torch import nn

C, S = 256, 28
nets = {
    "5x5": nn.Sequential(nn.Conv2d(C, C, 5, padding=2, bias=False)),
    "1x1, 5x5, 1x1": nn.Sequential(
        nn.Conv2d(C, C // 4, 1, bias=False),
        nn.Conv2d(C // 4, C // 4, 5, padding=2, bias=False),
        nn.Conv2d(C // 4, C, 1, bias=False),
    ),
}
for name, net in nets.items():
    y = net.to("meta")(torch.zeros(1, C, S, S, device="meta"))
    weights = sum(p.numel() for p in net.parameters())
    assert y.shape == (1, C, S, S)
    flops = 2 * S * S * weights
    print(f"{name:14} {weights:9,} weights, {flops / 1e6:5.0f} MFLOP")

torch.manual_seed(0)
f = nn.Conv2d(3, 2, 1, bias=False)
x = torch.randn(1, 3, 4, 4)
J = torch.autograd.functional.jacobian(f, x)[0, :, 2, 1, 0]  # [2, 3, 4, 4]
torch.testing.assert_close(J[:, :, 2, 1], f.weight[:, :, 0, 0])
J[:, :, 2, 1] = 0
assert not J.any()  # no other pixel reaches output (2, 1)

down, up = nn.Conv2d(8, 2, 1, bias=False), nn.Conv2d(2, 8, 1, bias=False)
x = torch.randn(1, 8, 4, 4)
product = up.weight[:, :, 0, 0] @ down.weight[:, :, 0, 0]  # [8, 8]
torch.testing.assert_close(up(down(x)), F.conv2d(x, product[:, :, None, None]))
print("8 -> 2 -> 8 is one 1x1 of rank", torch.linalg.matrix_rank(product).item())
