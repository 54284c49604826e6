import math

import torch
from torch import nn
from torch.nn import functional as F

K = 10
y = torch.tensor([0])
perfect = F.one_hot(y, K).double()
floor = F.cross_entropy(perfect, y).item()
assert abs(floor - math.log(1 + (K - 1) / math.e)) < 1e-12
worst = F.cross_entropy(perfect.roll(1, 1), y).item()
print(f"softmax twice, K = {K}: loss between {floor:.3f} and {worst:.3f}")

for confidence in 0.0, 3.0, 10.0:
    z = (confidence * perfect.roll(1, 1)).requires_grad_()
    (right,) = torch.autograd.grad(F.cross_entropy(z, y), z)
    (twice,) = torch.autograd.grad(F.cross_entropy(z.softmax(1), y), z)
    print(
        f"wrong by {confidence:4.1f}: gradient {right.norm().item():.5f} "
        f"from logits, {twice.norm().item():.5f} softmax twice"
    )

z = torch.randn(4, K, dtype=torch.float64)
target = torch.randint(K, (4,))
right = nn.NLLLoss()(nn.LogSoftmax(1)(z), target)
torch.testing.assert_close(nn.CrossEntropyLoss()(z, target), right)
torch.testing.assert_close(
    nn.CrossEntropyLoss()(z.log_softmax(1), target), right
)  # log_softmax twice is harmless
assert abs(nn.CrossEntropyLoss()(z.softmax(1), target) - right) > 0.05
