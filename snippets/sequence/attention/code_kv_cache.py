import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, h, L, vocab = 9, 16, 2, 3, 11
kwargs = {"dropout": 0.0, "batch_first": True, "norm_first": True}
layer = nn.TransformerEncoderLayer(D, h, 32, **kwargs)
norm = nn.LayerNorm(D)
net = nn.TransformerEncoder(layer, L, norm, enable_nested_tensor=False)
for p in net.parameters():
    p.data = torch.normal(0.2, 0.4, p.shape)
embed, head = nn.Embedding(vocab, D), nn.Linear(D, vocab)


def step(x, cache):  # x: [n, D] new tokens; cache: one (k, v) for each layer
    for i, layer in enumerate(net.layers):
        y, a = layer.norm1(x), layer.self_attn
        y = F.linear(y, a.in_proj_weight, a.in_proj_bias)
        q, k, v = y.view(len(x), 3, h, D // h).permute(1, 2, 0, 3)  # [h, n, d]
        if cache[i] is not None:
            k = torch.cat([cache[i][0], k], 1)
            v = torch.cat([cache[i][1], v], 1)
        cache[i] = k, v
        n, t = len(x), k.shape[1]
        keep = torch.ones(n, t).tril(t - n).bool()
        o = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
        x = x + a.out_proj(o.transpose(0, 1).flatten(1))
        x = x + layer.linear2(F.relu(layer.linear1(layer.norm2(x))))
    return head(net.norm(x))


tokens = torch.randint(vocab, (T,))
mask = nn.Transformer.generate_square_subsequent_mask(T)
full = head(net(embed(tokens)[None], mask=mask))[0]  # [T, vocab]

cache = [None] * L
prompt = 4
logits = [step(embed(tokens[:prompt]), cache)]  # prefill: the prompt at once
logits += [step(embed(tokens[t : t + 1]), cache) for t in range(prompt, T)]
torch.testing.assert_close(torch.cat(logits), full)
size = sum(x.numel() for kv in cache for x in kv)
assert size == 2 * L * T * D
print(f"prefill {prompt}, then {T - prompt} single tokens: the logits agree")
print(f"cache: {size} numbers = 2 x {L} layers x {T} tokens x {D}")
