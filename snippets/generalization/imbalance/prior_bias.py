import math

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
pi, anchors = 0.01, 100_000
y = torch.arange(anchors).lt(20).double()  # 20 objects in an image
x = torch.randn(anchors, 16).double()
prior = -math.log((1 - pi) / pi)
assert math.isclose(1 / (1 + math.exp(-prior)), pi)
for name, b in (("b = 0", 0.0), ("prior", prior)):
    head = nn.Linear(16, 1).double()
    nn.init.normal_(head.weight, std=0.01)
    nn.init.constant_(head.bias, b)
    z = head(x)[:, 0]
    loss = F.binary_cross_entropy_with_logits(z, y)
    loss.backward()
    print(f"{name}: mean p {z.sigmoid().mean():.3f}", end=", ")
    print(f"loss {loss:.3f}, dL/db {head.bias.grad.item():.3f}")
    closed = z.sigmoid().mean() - y.mean()
    torch.testing.assert_close(head.bias.grad[0], closed)
