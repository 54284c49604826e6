import torch
import torch.nn.functional as F
from torch.nn.attention.bias import causal_lower_right

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, d = 5, 4
q, k, v = torch.randn(3, T, d)
full = F.scaled_dot_product_attention(q, k, v, is_causal=True)

last = q[-1:]  # the newest token, with T keys in the cache
wrong = F.scaled_dot_product_attention(last, k, v, is_causal=True)
right = F.scaled_dot_product_attention(last, k, v)  # it may see all of them
torch.testing.assert_close(wrong[0], v[0])  # it saw the first key alone
torch.testing.assert_close(right[0], full[-1])

two = q[-2:]  # two new tokens at once: align the mask at the lower right
keep = torch.ones(2, T).tril(T - 2).bool()
out = F.scaled_dot_product_attention(two, k, v, attn_mask=keep)
torch.testing.assert_close(out, full[-2:])
batch = [x[None, None] for x in (two, k, v)]  # [N, h, T, d]
out = F.scaled_dot_product_attention(*batch, causal_lower_right(2, T))
torch.testing.assert_close(out[0, 0], full[-2:])  # ready-made
upper = torch.ones(2, T).tril().bool()
out = F.scaled_dot_product_attention(two, k, v, attn_mask=upper)
same = F.scaled_dot_product_attention(two, k, v, is_causal=True)
torch.testing.assert_close(out, same)
print("is_causal, upper left:     ", *upper.int().tolist())
print("a cache needs, lower right:", *keep.int().tolist())
