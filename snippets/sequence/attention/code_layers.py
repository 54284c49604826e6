# --8<-- [start:layers]
import torch
import torch.nn.functional as F
from torch import nn


class Layer(nn.Module):  # cross = False: encoder layer; True: decoder layer
    def __init__(self, D, h, hidden, pre, cross):
        super().__init__()
        self.h, self.pre = h, pre
        n = 2 if cross else 1  # attention blocks
        self.qkv = nn.ModuleList(nn.Linear(D, 3 * D) for _ in range(n))
        self.out = nn.ModuleList(nn.Linear(D, D) for _ in range(n))
        self.up, self.down = nn.Linear(D, hidden), nn.Linear(hidden, D)
        self.norm = nn.ModuleList(nn.LayerNorm(D) for _ in range(n + 1))

    def attention(self, i, x, y, keep):  # q from x; k, v from y
        W, b = self.qkv[i].weight.chunk(3), self.qkv[i].bias.chunk(3)
        q, k, v = (
            F.linear(z, W[j], b[j]).unflatten(-1, (self.h, -1)).transpose(1, 2)
            for j, z in enumerate((x, y, y))
        )
        o = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
        return self.out[i](o.transpose(1, 2).flatten(2))

    def add(self, i, x, f):  # residual and norm
        return x + f(self.norm[i](x)) if self.pre else self.norm[i](x + f(x))

    def forward(self, x, keep, memory=None, memory_keep=None):
        x = self.add(0, x, lambda z: self.attention(0, z, z, keep))
        if memory is not None:
            y, m = memory, memory_keep
            x = self.add(1, x, lambda z: self.attention(1, z, y, m))
        return self.add(-1, x, lambda z: self.down(F.relu(self.up(z))))


# --8<-- [end:layers]
# --8<-- [start:check]
torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N, T, S, D = 2, 4, 5, 12
source_pad = torch.arange(S) >= torch.tensor([5, 3])[:, None]  # True: padding
later = torch.ones(T, T).triu(1).bool()
kwargs = {"dim_feedforward": 20, "dropout": 0.0, "batch_first": True}
kinds = {False: nn.TransformerEncoderLayer, True: nn.TransformerDecoderLayer}
for cross, kind in kinds.items():
    for pre in (False, True):
        ref = kind(D, 4, norm_first=pre, **kwargs)
        mine = Layer(D, 4, 20, pre, cross)
        sizes = [sum(p.numel() for p in m.parameters()) for m in (ref, mine)]
        assert sizes[0] == sizes[1]
        for p in ref.parameters():
            nn.init.uniform_(p, -0.5, 1)  # no zero biases, no gains of one
        theirs = [m for n, m in ref.named_children() if n.endswith("attn")]
        for i, m in enumerate(theirs):
            mine.qkv[i].weight = m.in_proj_weight
            mine.qkv[i].bias = m.in_proj_bias
            mine.out[i] = m.out_proj
        mine.up, mine.down = ref.linear1, ref.linear2
        norms = [m for n, m in ref.named_children() if n.startswith("norm")]
        mine.norm = nn.ModuleList(norms)
        x = torch.randn(N, T if cross else S, D, requires_grad=True)
        memory = torch.randn(N, S, D, requires_grad=True)
        words = ~source_pad[:, None, None]  # [N, 1, 1, S], True: may be seen
        if cross:
            inputs = x, memory
            pads = {"tgt_mask": later, "memory_key_padding_mask": source_pad}
            y = mine(x, ~later, memory, words)
        else:
            inputs, pads = (x,), {"src_key_padding_mask": source_pad}
            y = mine(x, words)
        z, dy = ref(*inputs, **pads), torch.randn_like(y)
        leaves = [*inputs, *ref.parameters()]
        torch.testing.assert_close(y, z)
        grads = torch.autograd.grad(y, leaves, dy)
        torch.testing.assert_close(grads, torch.autograd.grad(z, leaves, dy))
        with torch.no_grad():
            torch.testing.assert_close(ref.eval()(*inputs, **pads), y)
        name = "decoder" if cross else "encoder"
        name += ", Pre-LN " if pre else ", Post-LN"
        print(f"{name}: {tuple(y.shape)}, {len(grads)} gradients agree")
# --8<-- [end:check]
