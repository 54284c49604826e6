import torch
from torch import nn
from torch.nn.functional import cosine_similarity

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
k, c = 4, 1.0
micro = torch.randn(k, 50)  # gradients of k micro-batches
micro[2] *= 5


def clip(g):
    p = nn.Parameter(torch.zeros_like(g))
    p.grad = g.clone()
    nn.utils.clip_grad_norm_(p, c)
    return p.grad


once = clip(micro.mean(0))
each = sum(clip(g) for g in micro) / k
for name, g in (("once", once), ("each", each)):
    cos = [round(cosine_similarity(g, m, dim=0).item(), 2) for m in micro]
    print(f"{name}: norm {g.norm():.2f}, cosines {cos}")
assert once.norm() <= c
assert each.norm() <= c
