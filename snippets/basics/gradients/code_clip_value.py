import torch
from torch import nn


def clip_grad_value_(params, clip_value):
    for p in params:
        if p.grad is not None:
            g = p.grad
            g[g > clip_value] = clip_value
            g[g < -clip_value] = -clip_value


torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
g, h = torch.randn(8, 3), torch.randn(5)
g[0] = torch.tensor([torch.inf, -torch.inf, torch.nan])
results = []
for clip in (clip_grad_value_, nn.utils.clip_grad_value_):
    ps = [nn.Parameter(torch.zeros_like(v)) for v in (g, h, h)]
    ps[0].grad, ps[1].grad = g.clone(), h.clone()  # the third has none
    clip(ps, 0.7)
    results.append([p.grad for p in ps])
mine, theirs = results
torch.testing.assert_close(mine[:2], theirs[:2], equal_nan=True)
assert mine[2] is theirs[2] is None
print((mine[0] != g).sum().item(), "of", g.numel(), "changed, one is nan")
print(mine[0][0].tolist())
