import copy

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
before = net.weight.clone()
alias, best = net.state_dict(), copy.deepcopy(net.state_dict())
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
net(torch.ones(1, 3)).sum().backward()
optimizer.step()
for name, kept in ("state_dict()", alias), ("deepcopy", best):
    moved = (kept["weight"] - before).abs().max().item()
    print(f"{name:12} moved by {moved:.2f}")
assert alias["weight"].data_ptr() == net.weight.data_ptr()
