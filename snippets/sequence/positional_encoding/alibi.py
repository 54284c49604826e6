import torch
import torch.nn.functional as F

torch.manual_seed(0)
H, T, d = 4, 6, 8
slope = 2.0 ** (-8 * torch.arange(1, H + 1, dtype=torch.float64) / H)
print("slopes:", slope.tolist())
t = torch.arange(T)
causal = t[:, None] >= t
bias = -slope[:, None, None] * (t[:, None] - t)  # [H, T, T]
q, k, v = torch.randn(3, H, T, d, dtype=torch.float64)

scores = q @ k.mT / d**0.5 + bias
weight = scores.masked_fill(~causal, -torch.inf).softmax(-1)
mask = bias.masked_fill(~causal, -torch.inf)
y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
torch.testing.assert_close(weight @ v, y)

keys = (slope[:, None] * t)[:, None].masked_fill(~causal, -torch.inf)
z = F.scaled_dot_product_attention(q, k, v, attn_mask=keys)
torch.testing.assert_close(y, z)  # a row may be shifted by a constant
print("bias of query 3, head 1:", bias[0, 3, :4].tolist())
print("same output from      :", keys[0, 3, :4].tolist())
