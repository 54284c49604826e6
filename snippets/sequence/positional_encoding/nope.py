import torch
import torch.nn.functional as F
from torch import nn

T, D = 6, 8
torch.manual_seed(0)
# head 1: equal scores, value 1 at the first token, 0 elsewhere
q = k = torch.zeros(1, T, D)
v = torch.zeros(1, T, 1).index_fill(1, torch.tensor(0), 1.0)
mean = F.scaled_dot_product_attention(q, k, v, is_causal=True)[0, :, 0]
print("read off:", [round(a) for a in (1 / mean - 1).tolist()])
assert torch.allclose(mean, 1 / torch.arange(1.0, T + 1))

x = torch.randn(1, T, D)
swapped = x[:, [1, 0, 2, 4, 3, 5]]  # the last token stays
mask = nn.Transformer.generate_square_subsequent_mask(T)
for depth in (1, 2):
    layer = nn.TransformerEncoderLayer(D, 2, 16, 0.0, batch_first=True)
    net = nn.TransformerEncoder(layer, depth, enable_nested_tensor=False)
    for p in net.parameters():
        nn.init.normal_(p, std=0.5)
    y, z = (net(a, mask)[0, -1] for a in (x, swapped))
    print(f"{depth} causal layer(s): last output moves {(y - z).norm():.2f}")
    assert torch.allclose(y, z, atol=1e-5) == (depth == 1)
