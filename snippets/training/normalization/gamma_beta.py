import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(64, 3, dtype=torch.float64) * torch.tensor([1.0, 0.1, 0.01])  # [N, C]
bn = nn.BatchNorm1d(3, dtype=torch.float64)
mu, var = x.mean(0), x.var(0, unbiased=False)

torch.testing.assert_close(bn(x).mean(0), torch.zeros(3, dtype=torch.float64))
torch.testing.assert_close(bn(x).var(0, unbiased=False), var / (var + 1e-5))
print("variance of the output:", [round(v, 2) for v in bn(x).var(0, unbiased=False).tolist()])

with torch.no_grad():
    bn.weight.copy_(torch.sqrt(var + 1e-5))
    bn.bias.copy_(mu)
torch.testing.assert_close(bn(x), x)
