import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, T, D, h = 1, 5, 64, 8
d = D // h
x = torch.randn(N, T, D)


def split(y, heads):  # [N, T, heads * d] -> [N, heads, T, d]
    return y.view(N, T, heads, d).transpose(1, 2)


for name, groups in (("MHA", 8), ("GQA", 2), ("MQA", 1)):
    W_q = torch.randn(D, D)
    W_k, W_v = torch.randn(2, D, groups * d)
    q, k, v = split(x @ W_q, h), split(x @ W_k, groups), split(x @ W_v, groups)
    kwargs = {"is_causal": True}
    out = F.scaled_dot_product_attention(q, k, v, enable_gqa=True, **kwargs)
    for i in range(h):
        g = i // (h // groups)  # neighbouring heads share
        qkv = q[:, i], k[:, g], v[:, g]
        one = F.scaled_dot_product_attention(*qkv, **kwargs)
        torch.testing.assert_close(out[:, i], one)
    params = W_k.numel() + W_v.numel()
    cache = (k.numel() + v.numel()) // (N * T)  # numbers a token
    print(f"{name}: {groups} k/v heads, cache {cache:3} a token", end=", ")
    print(f"W_k and W_v {params}")
    assert cache == 2 * groups * d
