import torch

x = torch.tensor([[1.0], [3.0]], dtype=torch.float64)  # [N, C]
bn = torch.nn.BatchNorm1d(1, momentum=1.0, dtype=torch.float64)
y = bn(x)

used = ((x - x.mean(0)) / y)[0, 0] ** 2 - bn.eps
kept = bn.running_var[0]
print(f"normalizes with {used:.2f}")
print(f"keeps for later {kept:.2f}")

torch.testing.assert_close(used, x.var(unbiased=False))
torch.testing.assert_close(kept, x.var(unbiased=True))
