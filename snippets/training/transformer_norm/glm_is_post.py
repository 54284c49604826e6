import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D = 16
layers = nn.ModuleList(
    nn.TransformerEncoderLayer(D, 4, 32, dropout=0.0, batch_first=True, norm_first=False)
    for _ in range(3)
)
first = nn.LayerNorm(D)
for norm in (m for m in (first, *layers.modules()) if isinstance(m, nn.LayerNorm)):
    nn.init.uniform_(norm.weight), nn.init.uniform_(norm.bias)


def glm_order(x, alpha):
    """The order of GLM-130B and ChatGLM-6B: the norm stands first, and the residual starts
    after it."""
    norm = first
    for layer in layers:
        h = norm(x)  # input_layernorm
        x = alpha * h + layer.self_attn(h, h, h)[0]
        h = layer.norm1(x)  # post_attention_layernorm
        x = alpha * h + layer.linear2(layer.linear1(h).relu())
        norm = layer.norm2  # input_layernorm of the next layer
    return norm(x)  # final_layernorm


x = torch.randn(2, 5, D)
post_ln = first(x)
for layer in layers:
    post_ln = layer(post_ln)  # torch: LN(x + F(x))
torch.testing.assert_close(glm_order(x, alpha=1.0), post_ln)

for layer in layers:
    layer.norm_first = True
pre_ln = x
for layer in layers:
    pre_ln = layer(pre_ln)
far = (glm_order(x, alpha=1.0) - layers[-1].norm2(pre_ln)).abs().max()
print(f"distance to Post-LN 0.00, to Pre-LN {far:.2f}")
