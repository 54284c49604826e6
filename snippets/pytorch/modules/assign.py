import torch
from torch import nn

saved = {"weight": torch.ones(1, 2, dtype=torch.float64)}
for assign in (False, True):
    net = nn.Linear(2, 1, bias=False)
    nn.init.zeros_(net.weight)
    optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
    net.load_state_dict(saved, assign=assign)
    net(torch.ones(1, 2, dtype=net.weight.dtype)).sum().backward()
    optimizer.step()
    print(f"assign={assign!s:5} {net.weight.dtype} {net.weight.tolist()}")
    same = net.weight.data_ptr() == saved["weight"].data_ptr()
    assert same is assign and net.weight.requires_grad

with torch.device("meta"):
    net = nn.Linear(2, 1, bias=False)
    net.register_buffer("mask", torch.ones(2), persistent=False)
print(net.weight.device, end=" -> ")
net.load_state_dict(saved, assign=True)
print(net.weight.device, net(torch.ones(1, 2).double()).item())
print("mask still on", net.mask.device)
