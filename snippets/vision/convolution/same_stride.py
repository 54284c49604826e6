import torch
import torch.nn.functional as F

k, s = 3, 2
middle = torch.tensor([[[0.0, 1, 0]]])  # the kernel returns its centre
for H in (7, 8):
    x = torch.arange(H).view(1, 1, H) + 1.0  # the number of each pixel
    ours = F.conv1d(x, middle, stride=s, padding=1)
    H_out = -(-H // s)  # TensorFlow: SAME gives ceil(H / s)
    total = max((H_out - 1) * s + k - H, 0)
    left, right = total // 2, total - total // 2
    theirs = F.conv1d(F.pad(x, (left, right)), middle, stride=s)
    assert ours.shape == theirs.shape == (1, 1, H_out)
    print(f"H={H}: padding=1   1 + 1 zeros, centres", ours.int().flatten().tolist())
    print(f"H={H}: SAME        {left} + {right} zeros, centres", end=" ")
    print(theirs.int().flatten().tolist())
