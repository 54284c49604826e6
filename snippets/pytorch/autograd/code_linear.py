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
for frozen in ((), (0,), (1,), (0, 1)):
    leaves = [t.clone() for t in (x, W, b)]
    wanted = [leaves[i].requires_grad_() for i in range(3) if i not in frozen]
    grads = []
    for f in (Linear.apply, F.linear):
        loss = f(*leaves).sin().sum()
        grads.append(torch.autograd.grad(loss, wanted))
    torch.testing.assert_close(*grads)
print("gradients computed:", computed)
every = [t.clone().requires_grad_() for t in (x, W, b)]
assert torch.autograd.gradcheck(Linear.apply, every)
assert torch.autograd.gradgradcheck(Linear.apply, every)


def each(f):
    def loss(W, row):
        return f(row[None], W, b).sin().sum()

    return vmap(grad(loss), (None, 0))(W, x)


torch.testing.assert_close(each(Linear.apply), each(F.linear))
print("per-sample gradients through vmap:", tuple(each(Linear.apply).shape))
