import torch
from torch import nn

torch.manual_seed(0)
n, sigma2 = 4, 9.0
x = torch.randn(200_000, n, dtype=torch.float64) * sigma2**0.5  # many batches of n values
biased = x.var(1, unbiased=False).mean().item()
unbiased = x.var(1, unbiased=True).mean().item()
print(f"true {sigma2:.1f}   biased {biased:.1f}   unbiased {unbiased:.1f}")
assert abs(biased - sigma2 * (n - 1) / n) < 0.05
assert abs(unbiased - sigma2) < 0.05

bn = nn.BatchNorm1d(1, momentum=1.0, affine=False, eps=1e-12, dtype=torch.float64)
y = bn(x[0].view(n, 1))
torch.testing.assert_close(y.square().mean(), torch.tensor(1.0, dtype=torch.float64))
torch.testing.assert_close(bn.running_var[0], x[0].var(unbiased=True))
