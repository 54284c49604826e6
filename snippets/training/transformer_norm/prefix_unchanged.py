import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(16, 4, 32, dropout=0.0, batch_first=True, norm_first=True)
net = nn.TransformerEncoder(layer, 3, norm=nn.LayerNorm(16), enable_nested_tensor=False)
x = torch.randn(5, 9, 16)  # [N, T, D]


def causal(x):
    return net(x, mask=nn.Transformer.generate_square_subsequent_mask(x.shape[1]))


whole = causal(x)
for t in range(1, 10):
    torch.testing.assert_close(causal(x[:, :t]), whole[:, :t])  # any length
torch.testing.assert_close(causal(x[:1]), whole[:1])  # any batch size

moved = (net(x[:, :5]) - net(x)[:, :5]).abs().max().item()
print(f"without the causal mask the prefix moves by {moved:.2f}")
assert torch.equal(layer.norm1(x[:, :5]), layer.norm1(x)[:, :5])  # attention did that, not LN
