import torch
from torch import nn

torch.manual_seed(0)
default = torch.amp.GradScaler("cpu")
assert default.get_scale() == 2**16
assert default.get_growth_interval() == 2000
print("factors", default.get_growth_factor(), default.get_backoff_factor())
net = nn.Linear(4, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0, growth_interval=3)
for t in range(8):
    x = torch.randn(8, 4)
    if t == 4:
        x[0, 0] = torch.inf
    before = net.weight.detach().clone()
    optimizer.zero_grad()
    scaler.scale(net(x).square().mean()).backward()
    scaler.step(optimizer)
    scaler.update()
    moved = not torch.equal(net.weight, before)
    print(f"step {t}: moved {moved!s:5}  scale {scaler.get_scale():.0f}")
