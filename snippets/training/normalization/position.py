import torch
from torch import nn

torch.manual_seed(0)
a = torch.randn(256, 64, dtype=torch.float64).relu()  # [N, D]
for shift in (0.0, -3.0):
    linear = nn.Linear(64, 64, dtype=torch.float64)
    with torch.no_grad():
        linear.bias += shift
    bn = nn.BatchNorm1d(64, dtype=torch.float64)
    before = bn(linear(a)).relu()
    after = linear(a).relu()
    alive = [(h > 0).double().mean().item() for h in (before, after)]
    print(
        f"bias shifted by {shift:4}: active with BN before "
        f"ReLU {alive[0]:.2f}, without {alive[1]:.2f}"
    )
    assert abs(alive[0] - 0.5) < 0.02
assert alive[1] < 0.01
assert bn(after).var(0).median() < 0.01
