import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(400_000)
print("  p  kept x  noise / signal")
for p in (0.1, 0.2, 0.5, 0.8):
    y = nn.Dropout(p)(x)
    factor, noise = y.max().item(), y.std().item()
    torch.testing.assert_close(factor, 1 / (1 - p))
    torch.testing.assert_close(noise, (p / (1 - p)) ** 0.5, rtol=0.01, atol=0)
    print(f"{p}  {factor:6.2f}  {noise:14.2f}")
