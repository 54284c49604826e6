# --8<-- [start:module]
import torch
from torch import nn


class MultiHeadAttention(nn.Module):
    def __init__(self, D, h):
        super().__init__()
        self.h = h
        self.q, self.k, self.v, self.out = (nn.Linear(D, D) for _ in range(4))

    def split(self, x):  # [N, T, D] -> [N, h, T, d]
        N, T, D = x.shape
        return x.view(N, T, self.h, D // self.h).transpose(1, 2)

    def forward(self, x, y, keep):  # [N, T, D], [N, S, D], [N or 1, 1, T, S]
        q, k, v = map(self.split, (self.q(x), self.k(y), self.v(y)))
        score = q @ k.mT / q.shape[-1] ** 0.5  # [N, h, T, S]
        A = score.masked_fill(~keep, -torch.inf).softmax(-1)
        o = (A @ v).transpose(1, 2).flatten(2)  # [N, T, h, d] -> [N, T, D]
        return self.out(o), A


# --8<-- [end:module]
# --8<-- [start:check]
torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N, T, S, D, h = 2, 4, 5, 15, 3
ref = nn.MultiheadAttention(D, h, batch_first=True)
mine = MultiHeadAttention(D, h)
nn.init.normal_(ref.in_proj_bias)
nn.init.normal_(ref.out_proj.bias)
for i, layer in enumerate((mine.q, mine.k, mine.v)):
    layer.weight.data = ref.in_proj_weight.data.chunk(3)[i].clone()
    layer.bias.data = ref.in_proj_bias.data.chunk(3)[i].clone()
mine.out.load_state_dict(ref.out_proj.state_dict())

pad = torch.arange(S) >= torch.tensor([5, 3])[:, None]  # [N, S], True: padding
x, y, do = torch.randn(N, T, D), torch.randn(N, S, D), torch.randn(N, T, D)
x.requires_grad_(), y.requires_grad_()
out, A = mine(x, y, ~pad[:, None, None, :])
kwargs = {"key_padding_mask": pad}
expected, per_head = ref(x, y, y, average_attn_weights=False, **kwargs)
torch.testing.assert_close((out, A), (expected, per_head))
averaged = ref(x, y, y, **kwargs)[1]  # the default
torch.testing.assert_close(A.mean(1), averaged)

three = (mine.q, mine.k, mine.v)
weights, biases = [m.weight for m in three], [m.bias for m in three]
gx, gy, *g = torch.autograd.grad(out, [x, y, *weights, *biases], do)
packed = ref.in_proj_weight, ref.in_proj_bias
theirs = torch.autograd.grad(expected, (x, y, *packed), do)
ours = gx, gy, torch.cat(g[:3]), torch.cat(g[3:])
torch.testing.assert_close(ours, theirs)
print("output", tuple(out.shape), "weights", tuple(A.shape), "gradients agree")
# --8<-- [end:check]
