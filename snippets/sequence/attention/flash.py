import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, S, d, B = 10, 23, 8, 4  # queries, keys, width, block of keys
q, k, v = torch.randn(T, d), torch.randn(S, d), torch.randn(S, d)

m = torch.full((T, 1), -torch.inf)  # running maximum
l = torch.zeros(T, 1)  # running sum of exp(score - m)
o = torch.zeros(T, d)  # running sum of exp(score - m) v
largest = 0
for k_b, v_b in zip(k.split(B), v.split(B), strict=True):
    s = q @ k_b.T / d**0.5  # [T, B]
    m_new = torch.maximum(m, s.amax(1, keepdim=True))
    p = torch.exp(s - m_new)
    shrink = torch.exp(m - m_new)  # old sums, in the new unit
    l = shrink * l + p.sum(1, keepdim=True)
    o = shrink * o + p @ v_b
    m = m_new
    largest = max(largest, s.numel())

torch.testing.assert_close(o / l, F.scaled_dot_product_attention(q, k, v))
lse = torch.logsumexp(q @ k.T / d**0.5, 1, keepdim=True)
torch.testing.assert_close(m + l.log(), lse)  # all that backward needs
print(f"equal to SDPA; never more than {largest} of {T * S} scores at once")
