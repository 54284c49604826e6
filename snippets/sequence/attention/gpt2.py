import torch
from torch import nn

torch.set_default_device("meta")  # shapes only
V, T, D, L = 50257, 1024, 768, 12


class GPT2(nn.Module):
    def __init__(self):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(V, D), nn.Embedding(T, D)
        block = nn.TransformerEncoderLayer(D, 12, 4 * D, norm_first=True)
        kwargs = {"enable_nested_tensor": False}
        self.blocks = nn.TransformerEncoder(block, L, **kwargs)
        self.ln_f = nn.LayerNorm(D)
        self.head = nn.Linear(D, V, bias=False)
        self.head.weight = self.wte.weight  # tied


def count(module):
    return sum(p.numel() for p in module.parameters())


net = GPT2()
block = net.blocks.layers[0]
attention = count(block.self_attn)
ffn = count(block.linear1) + count(block.linear2)
assert attention == 4 * D**2 + 4 * D and ffn == 8 * D**2 + 5 * D
assert count(block) == 12 * D**2 + 13 * D
assert count(net) == V * D + T * D + L * (12 * D**2 + 13 * D) + 2 * D
print(f"a block {count(block):,}: attention {attention:,}, FFN {ffn:,}")
share = count(net.wte) / count(net)
print(f"12 blocks {count(net.blocks) / 1e6:.1f}M, embedding {share:.0%}")
print(f"total {count(net):,}, not tied {count(net) + V * D:,}")
