import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, T, D, h = 2, 5, 8, 2
mha = nn.MultiheadAttention(D, h, batch_first=True)
x = torch.randn(N, T, D)
length = torch.tensor([5, 3])  # the second sentence ends in two paddings

pad = torch.arange(T) >= length[:, None]  # [N, T], True: padding
later = torch.arange(T) > torch.arange(T)[:, None]  # [T, T], True: j > i
ref, A = mha(x, x, x, key_padding_mask=pad, attn_mask=later)  # True: keep out

keep = ~(pad[:, None, None, :] | later)  # [N, 1, T, T], True: take part
W, b = mha.in_proj_weight, mha.in_proj_bias
q, k, v = F.linear(x, W, b).view(N, T, 3, h, D // h).permute(2, 0, 3, 1, 4)
out = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
torch.testing.assert_close(mha.out_proj(out.transpose(1, 2).flatten(2)), ref)

for row, weights in zip(keep[1, 0].int().tolist(), A[1], strict=True):
    print(row, " weights", " ".join(f"{w:.2f}" for w in weights))
wrong = F.scaled_dot_product_attention(q, k, v, attn_mask=~keep)
off = (wrong - out).abs().max()
print(f"mask the wrong way round: off by {off:.2f}, no error raised")
