import torch
from torch import nn


def layers():
    return [nn.Linear(4, 4), nn.Linear(4, 4)]


class Net(nn.Module):
    def __init__(self, holder):
        super().__init__()
        self.layers = holder(layers())


holders = {
    "list": list,
    "ModuleList": nn.ModuleList,
    "Sequential": lambda ls: nn.Sequential(*ls),
    "ModuleDict": lambda ls: nn.ModuleDict(zip("ab", ls, strict=True)),
}
x = torch.ones(1, 4)
for name, holder in holders.items():
    net = Net(holder)
    count = sum(p.numel() for p in net.parameters())
    try:
        can_call = net.layers(x).shape == (1, 4)
    except (TypeError, NotImplementedError) as error:
        can_call = type(error).__name__
    print(f"{name:10} {count:2}", [*net.state_dict()][::2], can_call)
    assert count == (0 if name == "list" else 2 * (4 * 4 + 4))
seq = nn.Sequential(*layers())
torch.testing.assert_close(seq(x), seq[1](seq[0](x)), rtol=0, atol=0)
assert Net(list).double().layers[0].weight.dtype == torch.float32
try:
    torch.optim.SGD(Net(list).parameters())
except ValueError as error:
    print("ValueError:", error)
