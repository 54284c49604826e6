import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(4, 8, 10, 10, dtype=torch.float64)
conv1, conv2 = (nn.Conv2d(8, 8, 3, padding=1, bias=False) for _ in range(2))
branch = nn.Sequential(conv1, nn.ReLU(), conv2).double()
start = [w.clone() for w in branch.parameters()]

print("scale   |plain - x|/|x|   |residual - x|/|x|")
gaps = []
for s in (1, 0.1, 0):
    with torch.no_grad():
        for w, w0 in zip(branch.parameters(), start, strict=True):
            w.copy_(s * w0)
        f = branch(x)
    plain, residual = f, x + f
    gaps.append([((y - x).norm() / x.norm()).item() for y in (plain, residual)])
    print(f"{s:5}   {gaps[-1][0]:15.3f}   {gaps[-1][1]:18.3f}")
assert gaps[2] == [1, 0]
torch.testing.assert_close(gaps[1][1], 0.1**2 * gaps[0][1])
