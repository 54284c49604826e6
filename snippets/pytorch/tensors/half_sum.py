import torch

n = 3002
for dtype in (torch.float16, torch.bfloat16):
    total = torch.zeros((), dtype=dtype)
    for _ in range(n):
        total += torch.ones((), dtype=dtype)
    x = torch.ones(n, dtype=dtype)
    print(str(dtype)[6:], "one by one", total.item(), "sum()", x.sum().item())
    assert total + 1 == total

x = torch.full((2000,), 60.0, dtype=torch.float16)
print(
    "sum in float16:",
    x.sum().item(),
    "as float32:",
    x.sum(dtype=torch.float32).item(),
)
print(
    "mean:",
    x.mean().item(),
    "sum of squares:",
    x.square().sum().item(),
)
