import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
S, d = 8, 16
k, v = torch.randn(S, d), torch.randn(S, d)
direction = torch.linalg.svd(k).Vh[-1]  # orthogonal to all keys
q = 8 * direction[None]  # matches nothing

out = F.scaled_dot_product_attention(q, k, v)
torch.testing.assert_close(out[0], v.mean(0))  # looks everywhere
print(f"nothing matches: output norm {out.norm():.2f}", end=", ")
print(f"that of the mean {v.mean(0).norm():.2f}")

sink_k = torch.cat([direction[None] * 3, k])  # one more token
sink_v = torch.cat([torch.zeros(1, d), v])
weights = (q @ sink_k.T / d**0.5).softmax(1)[0]
out = F.scaled_dot_product_attention(q, sink_k, sink_v)
print(f"with a sink:     output norm {out.norm():.2f}", end=", ")
print(f"its weight {weights[0]:.2f}")
