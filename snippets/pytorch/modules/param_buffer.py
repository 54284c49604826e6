import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(1))
        self.register_buffer("buffer", torch.zeros(1))
        self.register_buffer("temporary", torch.zeros(1), persistent=False)
        self.attribute = torch.zeros(1)
        self.learnable = torch.zeros(1, requires_grad=True)


net = Net()
trained, saved = dict(net.named_parameters()), net.state_dict()
buffers = dict(net.named_buffers())
net.double()
print(f"{'':10} trained  buffer  saved  .double()")
for name in ("parameter", "buffer", "temporary", "attribute", "learnable"):
    moved = getattr(net, name).dtype == torch.float64
    row = (name in trained, name in buffers, name in saved, moved)
    print(f"{name:10}", "  ".join(f"{x!s:6}" for x in row))

try:
    net.parameter = torch.ones(1)
except TypeError as error:
    print("TypeError", str(error)[:45])
net.register_parameter("bias", None)
assert net.bias is None and len([*net.parameters()]) == 1
net.other = nn.Buffer(torch.zeros(1))
assert "other" in dict(net.named_buffers()) and "other" in net.state_dict()
net.buffer = torch.ones(1)
assert net.state_dict()["buffer"].item() == 1
