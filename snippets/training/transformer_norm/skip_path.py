import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D, depth = 256, 12  # sub-layers
branches = [torch.randn(D, D) / D**0.5 for _ in range(depth)]  # keep the scale


def ln(x):
    return F.layer_norm(x, (D,))


def skip_gradient(pre):
    """Norm of the gradient that goes down the residual path alone, relative to the top."""
    x0 = ln(torch.randn(200, D)).requires_grad_()  # [tokens, D]
    x = x0
    for W in branches:
        x = x + (ln(x) @ W).detach() if pre else ln(x + (x @ W).detach())
    g = torch.randn(200, D)
    return (torch.autograd.grad(x, x0, g)[0].norm() / g.norm()).item()


pre, post = skip_gradient(pre=True), skip_gradient(pre=False)
print(f"Pre-LN: {pre:.3f}   Post-LN: {post:.4f}   (1/2)^6 = {0.5 ** (depth / 2):.4f}")
assert pre == 1 and 0.9 < post * 2 ** (depth / 2) < 1.1
