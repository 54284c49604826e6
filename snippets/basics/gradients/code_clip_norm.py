import torch
from torch import nn
from torch.linalg import vector_norm


def clip_grad_norm_(params, max_norm, norm_type=2.0, error_if_nonfinite=False):
    grads = [p.grad for p in params if p.grad is not None]
    norms = torch.stack([vector_norm(g, norm_type) for g in grads])
    total = vector_norm(norms, norm_type)
    if error_if_nonfinite and not total.isfinite():
        raise RuntimeError(f"total norm {total.item()}")
    scale = (max_norm / (total + 1e-6)).clamp(max=1.0)
    for g in grads:
        g.mul_(scale)
    return total


torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
values = [torch.randn(8, 3), None, torch.randn(5), torch.randn(())]


def params(values):
    ps = [nn.Parameter(torch.empty(()) if v is None else v) for v in values]
    for i, v in enumerate(values):
        ps[i].grad = None if v is None else v.clone()
    return ps


for p in (1.0, 2.0, 3.0, torch.inf):
    after = []
    for max_norm in (1e-6, 0.5, 100.0):
        mine, theirs = params(values), params(values)
        total = clip_grad_norm_(mine, max_norm, p)
        reference = nn.utils.clip_grad_norm_(theirs, max_norm, p)
        torch.testing.assert_close(total, reference)
        a = [q.grad for q in mine if q.grad is not None]
        b = [q.grad for q in theirs if q.grad is not None]
        torch.testing.assert_close(a, b, rtol=1e-12, atol=0)
        after.append(nn.utils.get_total_norm(a, p).item())
    print(f"p = {p}: {total:.2f} ->", *(f"{v:.2g}" for v in after))
bad = [torch.full((2,), torch.nan)]
for clip in (clip_grad_norm_, nn.utils.clip_grad_norm_):
    totals = [clip(params(v), 0.5).item() for v in (values, bad)]
    print("with the defaults:", *(f"{v:.2f}" for v in totals))
    try:
        clip(params(bad), 0.5, error_if_nonfinite=True)
    except RuntimeError as error:
        print("  RuntimeError:", str(error)[:26])
