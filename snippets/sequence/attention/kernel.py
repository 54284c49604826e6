import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, S, d = 4, 6, 3
q, k, v = torch.randn(T, d), torch.randn(S, d), torch.randn(S, 2)


def kernel_regression(q, k, v):
    sq = (q[:, None] - k[None]).square().sum(-1)  # |q - k|^2, [T, S]
    w = torch.exp(-sq / (2 * d**0.5))  # Gaussian kernel, variance sqrt(d)
    return (w @ v) / w.sum(1, keepdim=True)


attention = F.scaled_dot_product_attention
gap = (attention(q, k, v) - kernel_regression(q, k, v)).abs().max()
print(f"keys of any length: differ by {gap:.2f}")

unit = F.normalize(k, dim=1)
regression = kernel_regression(q, unit, v)
torch.testing.assert_close(attention(q, unit, v), regression)
bias = -k.square().sum(1) / (2 * d**0.5)  # what |q - k|^2 has and q.k lacks
biased = attention(q, k, v, attn_mask=bias.expand(T, S))
torch.testing.assert_close(biased, kernel_regression(q, k, v))
print("unit keys, or a bias of -|k|^2 / (2 sqrt d): equal")
