import torch
from torch import nn

torch.manual_seed(0)
C, rates, T = 2, (1, 2, 4), 101
layers = [nn.Conv1d(C, C, 3, padding=d, dilation=d) for d in rates]
block = nn.Sequential(*layers).double()
weights = sum(p.numel() for p in block.parameters())
for times in (1, 2, 3, 4):
    x = torch.randn(1, C, T, dtype=torch.float64, requires_grad=True)
    y = x
    for _ in range(times):
        y = block(y)
    y[0, :, T // 2].sum().backward()
    seen = x.grad.ne(0).any(1).sum().item()
    print(f"{times} x block: {weights} weights, sees {seen} tokens")
    assert seen == 1 + 2 * sum(rates) * times
    own = (3 * C * C + C) * len(rates)
    assert weights == own and y.shape == x.shape
