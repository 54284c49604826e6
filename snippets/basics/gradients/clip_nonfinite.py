import torch
from torch import nn


def clip(kind, bad, c=2.0):
    a, b = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(2))
    a.grad, b.grad = torch.tensor([1.0, bad]), torch.tensor([3.0, 4.0])
    if kind == "value":
        nn.utils.clip_grad_value_((a, b), c)
        return [a.grad.tolist(), b.grad.tolist()]
    try:
        check = kind == "checked"
        nn.utils.clip_grad_norm_((a, b), c, error_if_nonfinite=check)
    except RuntimeError as error:
        assert "non-finite" in str(error)
        return ["RuntimeError", b.grad.tolist()]
    return [a.grad.tolist(), b.grad.tolist()]


for bad in (torch.inf, torch.nan):
    for kind in ("norm", "checked", "value"):
        print(f"{bad:3} {kind:7}", *clip(kind, bad))
