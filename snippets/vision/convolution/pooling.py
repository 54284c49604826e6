from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

conv, x = nn.Conv2d(16, 16, 3, padding=1), torch.zeros(1, 16, 32, 32)
cost = conv(F.max_pool2d(x, 2)).numel() / conv(x).numel()
print(f"next layer after 2x2 pooling: {cost:.2f} of the cost")
assert not list(nn.MaxPool2d(2).parameters())

peak = torch.eye(6).view(6, 1, 1, 6)  # one pixel to the right each time
peak = F.pad(peak, (0, 0, 2, 3))  # [6, 1, 6, 6]
pooled, sampled = F.max_pool2d(peak, 2), peak[:, :, ::2, ::2]


def sees(pool):  # inputs that one output of conv, pool, conv depends on
    row, w = torch.ones(1, 1, 20, requires_grad=True), torch.ones(1, 1, 3)
    y = F.conv1d(pool(F.conv1d(row, w)), w)
    return torch.autograd.grad(y[0, 0, 2], row)[0].count_nonzero().item()


pool = partial(F.avg_pool1d, kernel_size=2)
print("two 3x3 see", sees(nn.Identity()), "pixels, with pooling between", sees(pool))

print("column of the peak  ", peak.amax((1, 2)).argmax(1).tolist())
print("column after pooling", pooled.amax((1, 2)).argmax(1).tolist())
print("height after pooling", pooled.amax((1, 2, 3)).int().tolist())
print("height after x[::2] ", sampled.amax((1, 2, 3)).int().tolist())
