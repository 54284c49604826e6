import math

import torch
from torch.nn import functional as F

torch.manual_seed(0)
K, eps = 10, 0.1
z = torch.randn(32, K, dtype=torch.float64)
y = torch.randint(K, (32,))
log_p = torch.log_softmax(z, 1)
loss = F.cross_entropy(z, y, label_smoothing=eps)

target = (1 - eps) * F.one_hot(y, K).double() + eps / K
torch.testing.assert_close(loss, -(target * log_p).sum(1).mean())
kl_from_uniform = F.kl_div(log_p, torch.full_like(log_p, 1 / K), reduction="batchmean")
torch.testing.assert_close(
    loss, (1 - eps) * F.cross_entropy(z, y) + eps * (kl_from_uniform + math.log(K))
)

gap = math.log(target.max() / target.min())
best = torch.zeros(1, K, dtype=torch.float64)
best[0, 0] = gap
first = torch.tensor([0])
lowest = F.cross_entropy(best, first, label_smoothing=eps)
entropy = -(target[0] * target[0].log()).sum()
torch.testing.assert_close(lowest, entropy)
for factor in 0.5, 2.0:
    assert F.cross_entropy(factor * best, first, label_smoothing=eps) > lowest + 0.01
print(f"best logit gap {gap:.2f}, lowest loss {lowest.item():.3f}")
