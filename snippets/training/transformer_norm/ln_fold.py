import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(50, 16)  # [tokens, D]
ln, bn, linear = nn.LayerNorm(16), nn.BatchNorm1d(16), nn.Linear(16, 8)
for norm in (ln, bn):
    nn.init.uniform_(norm.weight), nn.init.uniform_(norm.bias)
bn(torch.rand(50, 16))
bn.eval()

slope = bn.weight / (bn.running_var + bn.eps).sqrt()  # BN at inference: slope * x + shift
shift = bn.bias - slope * bn.running_mean
folded = nn.functional.linear(x, linear.weight * slope, linear.bias + linear.weight @ shift)
torch.testing.assert_close(folded, linear(bn(x)))  # the whole BN is gone

plain = nn.functional.layer_norm(x, (16,))
half_folded = nn.functional.linear(
    plain, linear.weight * ln.weight, linear.bias + linear.weight @ ln.bias
)
torch.testing.assert_close(
    half_folded, linear(ln(x))
)  # gamma and beta are gone, the statistics stay

for name, norm in (("BN", bn), ("LN", ln)):
    bent = norm(2 * x) - 2 * norm(x) + norm(0 * x)  # zero for every affine map
    print(f"{name} at inference, departure from an affine map: {bent.abs().max():.2f}")
