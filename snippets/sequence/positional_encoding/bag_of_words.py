import torch
from torch import nn

torch.manual_seed(0)
T, D = 5, 16
layers = nn.TransformerEncoder(
    nn.TransformerEncoderLayer(D, 2, 32, dropout=0.0, batch_first=True),
    num_layers=2,
    enable_nested_tensor=False,
).double()
tokens = torch.randn(1, T, D, dtype=torch.float64)
position = torch.randn(T, D, dtype=torch.float64)
order = torch.tensor([2, 0, 4, 1, 3])

for name, p in (("no position", 0 * position), ("position", position)):
    y, shuffled = layers(tokens + p), layers(tokens[:, order] + p)
    each = (shuffled - y[:, order]).abs().max()
    pooled = (shuffled.mean(1) - y.mean(1)).abs().max()
    kept = (shuffled - y).abs().max()
    print(f"{name:11} f(Px)-Pf(x) {each:.2f}  pooled {pooled:.2f}", end="")
    print(f"  f(Px)-f(x) {kept:.2f}")
    assert (each < 1e-12) == (pooled < 1e-12) == (name == "no position")
    assert kept > 1
