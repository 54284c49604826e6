import torch
from torch import nn

torch.manual_seed(0)
D, H, layers = 16, 32, 2
lstm = nn.LSTM(D, H, layers).double()
attention = nn.MultiheadAttention(H, 4).double()
x = torch.randn(400, 1, D, dtype=torch.float64)
whole, _ = lstm(x)
state, cache, outputs = None, [], []
print("numbers kept   LSTM (h, c)   keys and values")
for t, x_t in enumerate(x, start=1):
    y, state = lstm(x_t[None], state)
    outputs.append(y)
    cache.append(attention.in_proj_weight[H:] @ whole[t - 1, 0])
    if t in (100, 400):
        kept = sum(s.numel() for s in state)
        assert kept == 2 * layers * H
        cached = layers * sum(kv.numel() for kv in cache)
        assert cached == 2 * layers * t * H
        print(f"after {t} steps {kept:10d} {cached:17,d}")
torch.testing.assert_close(torch.cat(outputs), whole)
