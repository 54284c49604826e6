import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
lengths = torch.tensor([11, 3, 6, 4])
real = torch.arange(12) < lengths[:, None]  # [N, T]
x = (2 + torch.randn(4, 12, 8)) * real[..., None]  # [N, T, D], padding is zero
tokens = x[real]  # [24, D]

bn = nn.BatchNorm1d(8, momentum=1.0)  # buffers = statistics of this batch
with_padding = bn(x.flatten(0, 1)).view_as(x)[real]
p = 1 - real.double().mean()
mu, var = tokens.mean(0), tokens.var(0, correction=0)
torch.testing.assert_close(bn.running_mean, (1 - p) * mu)
torch.testing.assert_close(bn.running_var * 47 / 48, (1 - p) * (var + p * mu**2))

masked = nn.BatchNorm1d(8)(tokens)  # statistics of the real tokens only
torch.testing.assert_close(masked.mean(0), torch.zeros(8))
ln = nn.LayerNorm(8)
assert torch.equal(ln(x)[real], ln(tokens))
print(f"padding {p:.0%}: the mean shrinks from {mu.mean():.2f} to {bn.running_mean.mean():.2f}")
print(
    f"real tokens after BN: mean {with_padding.mean():.2f} "
    f"with padding, {masked.mean().abs():.2f} masked"
)
