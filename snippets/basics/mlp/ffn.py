import torch
from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D = 64
layer = nn.TransformerEncoderLayer(D, nhead=4, dim_feedforward=4 * D, batch_first=True).eval()
mlp = nn.Sequential(layer.linear1, nn.ReLU(), layer.linear2)

x = torch.randn(2, 7, D)  # [N, T, D]
ffn = layer._ff_block(x)
for t in range(7):
    torch.testing.assert_close(ffn[:, t], mlp(x[:, t]))  # the same MLP for every token

conv = nn.Conv1d(D, 4 * D, kernel_size=1)
conv.weight.data = layer.linear1.weight.data[:, :, None]
conv.bias.data = layer.linear1.bias.data
torch.testing.assert_close(conv(x.mT).mT, layer.linear1(x))

print(
    f"attention {count(layer.self_attn):,}, MLP {count(mlp):,}: "
    f"{count(mlp) / count(layer):.0%} of the layer"
)
assert count(mlp) == (D + 1) * 4 * D + (4 * D + 1) * D
