import torch
from torch import nn

torch.manual_seed(0)
lengths = torch.tensor([8, 3, 2, 1])
N, C, T = len(lengths), 5, 8
real = torch.arange(T) < lengths.view(N, 1)  # [N, T]
x = torch.randn(N, C, T, dtype=torch.float64) + 4
padded = x * real.view(N, 1, T)

bn = nn.BatchNorm1d(C, momentum=1.0, dtype=torch.float64)
bn(padded)
values = padded.transpose(1, 2)[real]  # [sum of lengths, C]
print(f"mean with padding {bn.running_mean.mean():.1f}, of the real steps {values.mean():.1f}")
torch.testing.assert_close(bn.running_mean, values.mean(0) * lengths.sum() / (N * T))

print("samples left at each step:", real.sum(0).tolist())
try:
    nn.BatchNorm1d(C)(x[real[:, -1], :, -1].float())
except ValueError as error:
    print("last step:", error)
else:
    raise AssertionError("one sample is not enough")
