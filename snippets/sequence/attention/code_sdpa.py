# --8<-- [start:function]
import torch
import torch.nn.functional as F


class Attention(torch.autograd.Function):
    @staticmethod
    def forward(ctx, q, k, v, keep):
        # q [N, T, d], k [N, S, d], v [N, S, d_v], keep [T, S]
        scale = q.shape[-1] ** -0.5
        s = scale * q @ k.mT  # [N, T, S]
        s = s.masked_fill(~keep, -torch.inf)
        a = torch.exp(s - s.amax(-1, keepdim=True))
        a = a / a.sum(-1, keepdim=True)
        ctx.save_for_backward(q, k, v, a)
        return a @ v

    @staticmethod
    def backward(ctx, do):  # dL/do, [N, T, d_v]
        q, k, v, a = ctx.saved_tensors
        scale = q.shape[-1] ** -0.5
        dv = a.mT @ do
        da = do @ v.mT
        ds = a * (da - (a * da).sum(-1, keepdim=True))  # softmax, row by row
        dq = scale * ds @ k
        dk = scale * ds.mT @ q
        return dq, dk, dv, None


# --8<-- [end:function]
# --8<-- [start:check]
torch.manual_seed(0)
N, T, S, d, d_v = 2, 4, 6, 8, 5
torch.set_default_dtype(torch.float64)
q, k = torch.randn(N, T, d), torch.randn(N, S, d)
v, do = torch.randn(N, S, d_v), torch.randn(N, T, d_v)
leaves = [x.requires_grad_() for x in (q, k, v)]
causal = torch.ones(T, S).tril(S - T).bool()
for keep in (torch.ones(T, S).bool(), causal):
    mine = Attention.apply(q, k, v, keep)
    ref = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
    torch.testing.assert_close(mine, ref)
    grads = torch.autograd.grad(mine, leaves, do)
    torch.testing.assert_close(grads, torch.autograd.grad(ref, leaves, do))
    shapes = [tuple(g.shape) for g in grads]
    print(keep.sum().item(), "of", T * S, "pairs, gradients", *shapes)
# --8<-- [end:check]
