import torch
from torch import nn

torch.set_default_dtype(torch.float64)
clip = nn.utils.clip_grad_norm_


values = ([0.0, 12.0], [3.0, 0.0], [0.0, 4.0])


def fresh():
    params = [nn.Parameter(torch.zeros(2)) for _ in range(3)]
    for i, p in enumerate(params):
        p.grad = torch.tensor(values[i])
    return params


together, apart = fresh(), fresh()
total = clip(together, 1.0)
for p in apart:
    clip(p, 1.0)
for name, params in (("together", together), ("one by one", apart)):
    norms = [round(p.grad.norm().item(), 2) for p in params]
    after = nn.utils.get_total_norm([p.grad for p in params])
    print(f"{name:10} {norms}, total {after:.2f}")
assert total == (12**2 + 3**2 + 4**2) ** 0.5
print(f"returned: {total:.0f}, the norm before clipping")
