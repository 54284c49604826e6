import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
T, d, p, R = 4, 8, 0.5, 4000
q, k, v = torch.randn(3, T, d)
A = (q @ k.T / d**0.5).softmax(1)
dropped = F.dropout(A.expand(R, T, T), p)  # survivors times 1 / (1 - p)
sums = dropped.sum(-1)
one = " ".join(f"{s:.1f}" for s in sums[0])
print(f"row sums: one draw {one}, on average {sums.mean():.1f}")
torch.testing.assert_close((dropped @ v).mean(0), A @ v, rtol=0, atol=0.1)

net = nn.Module().eval()
exact = F.scaled_dot_product_attention(q, k, v)
out = F.scaled_dot_product_attention(q, k, v, dropout_p=p)
now = p if net.training else 0.0
guarded = F.scaled_dot_product_attention(q, k, v, dropout_p=now)
moved = [(y - exact).abs().max() for y in (out, guarded)]
print(f"eval(): moves by {moved[0]:.1f}, with a check by {moved[1]:.1f}")
mha = nn.MultiheadAttention(d, 2, dropout=p).eval()
twice = [mha(q, k, v)[0] for _ in range(2)]  # checks by itself
torch.testing.assert_close(*twice)
