import torch
import torch.nn.functional as F
from torch.func import grad, vmap


class Linear(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x, W, b):  # [N, D], [K, D], [K]
        return x @ W.T + b

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, W, _ = inputs
        ctx.save_for_backward(x, W)

    @staticmethod
    def backward(ctx, g):  # [N, K]
        x, W = ctx.saved_tensors
        need = ctx.needs_input_grad
        computed.append(sum(need))
        return (
            g @ W if need[0] else None,
            g.T @ x if need[1] else None,
            g.sum(0) if need[2] else None,
        )


computed = []
torch.manual_seed(0)
x, W, b = (torch.randn(s, dtype=torch.float64) for s in ((6, 3), (2, 3), (2,)))
for frozen in ((), (0,), (0, 1)):
    leaves = [t.clone().requires_grad_(i not in frozen) for i, t in enumerate((x, W, b))]
    wanted = [t for t in leaves if t.requires_grad]
    grads = [torch.autograd.grad(f(*leaves).sin().sum(), wanted) for f in (Linear.apply, F.linear)]
    torch.testing.assert_close(*grads)
print("gradients computed:", computed)
every = [t.clone().requires_grad_() for t in (x, W, b)]
assert torch.autograd.gradcheck(Linear.apply, every)
assert torch.autograd.gradgradcheck(Linear.apply, every)


def loss(f):
    return lambda W, row: f(row[None], W, b).sin().sum()


each, reference = (vmap(grad(loss(f)), (None, 0))(W, x) for f in (Linear.apply, F.linear))
torch.testing.assert_close(each, reference)
print("per-sample gradients through vmap:", tuple(each.shape))
