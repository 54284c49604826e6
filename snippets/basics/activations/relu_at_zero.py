import torch
from torch.nn import functional as F

zero = torch.tensor(0.0, dtype=torch.float64)
right = F.relu(zero + 1e-6) - F.relu(zero)
left = F.relu(zero) - F.relu(zero - 1e-6)
print(
    f"difference quotient from the left {left.item() / 1e-6:g}, "
    f"from the right {right.item() / 1e-6:g}"
)

spellings = {
    "F.relu(x)": F.relu,
    "x.clamp(min=0)": lambda x: x.clamp(min=0),
    "maximum(x, 0)": lambda x: torch.maximum(x, torch.zeros_like(x)),
    "x * (x > 0)": lambda x: x * (x > 0),
    "(x + |x|) / 2": lambda x: (x + x.abs()) / 2,
    "F.leaky_relu(x, 0.1)": lambda x: F.leaky_relu(x, 0.1),
}
torch.manual_seed(0)
away = torch.randn(100, dtype=torch.float64)
for name, f in spellings.items():
    x = zero.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x), x)
    assert 0 <= slope <= 1
    if "leaky" not in name:
        torch.testing.assert_close(f(away), F.relu(away))
    print(f"{name:21} slope at 0: {slope.item():g}")
