import copy

import torch
from torch import nn

default = torch.amp.GradScaler("cpu")
assert default.get_scale() == 2**16
assert default.get_growth_interval() == 2000
print("factors", default.get_growth_factor(), default.get_backoff_factor())

torch.manual_seed(0)
net = nn.Linear(4, 1)
plain = copy.deepcopy(net)
batches = torch.randn(8, 8, 4)
batches[4] = torch.inf
optimizer = torch.optim.SGD(net.parameters())
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0, growth_interval=3)
for t, x in enumerate(batches):
    before = net.weight.detach().clone()
    optimizer.zero_grad()
    scaler.scale(net(x).square().mean()).backward()
    scaler.step(optimizer)
    scaler.update()
    moved = not torch.equal(net.weight, before)
    print(f"step {t}: moved {moved!s:5}  scale {scaler.get_scale():.0f}")

optimizer = torch.optim.SGD(plain.parameters())
for x in batches[batches.isfinite().all((1, 2))]:
    optimizer.zero_grad()
    plain(x).square().mean().backward()
    optimizer.step()
torch.testing.assert_close(net.weight, plain.weight)
