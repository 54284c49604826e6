import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 8)


class Net(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.linear = nn.Linear(8, 8)
        self.drop = drop(self)

    def forward(self, x):
        return self.drop(F.relu(self.linear(x)))


DROPS = {
    "nn.Dropout": lambda net: nn.Dropout(0.5),
    "F.dropout": lambda net: lambda h: F.dropout(h, 0.5),
    "F.dropout, training": lambda net: lambda h: F.dropout(h, 0.5, training=net.training),
}
for name, drop in DROPS.items():
    net = Net(drop).eval()
    random = not torch.equal(net(x), net(x))
    print(f"{name:19} eval random {random!s:5}", [*dict(net.named_children())])
    assert random == (name == "F.dropout")
linear = nn.Linear(8, 3)
out = F.linear(x, linear.weight, linear.bias)
torch.testing.assert_close(out, linear(x), rtol=0, atol=0)
torch.testing.assert_close(F.relu(out), nn.ReLU()(out), rtol=0, atol=0)
