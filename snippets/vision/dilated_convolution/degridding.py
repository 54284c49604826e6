import torch
import torch.nn.functional as F

n = 1 + 2 * (4 + 4 + 2 + 1)
x = torch.zeros(1, 1, n, n)
x[..., n // 2, n // 2] = 1.0
box = torch.full((1, 1, 3, 3), 1 / 9)
done = []
for d in (4, 4, 2, 1):
    x = F.conv2d(x, box, padding=d, dilation=d)
    done.append(d)
    R = 1 + 2 * sum(done)
    seen = x.count_nonzero().item()
    print(f"{done}: {seen} of {R * R} pixels reached")
    assert abs(x.sum() - 1) < 1e-5
assert n == R and seen == R * R
