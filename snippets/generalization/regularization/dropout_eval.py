import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.drop = nn.Linear(8, 4), nn.Dropout(0.5)

    def forward(self, x, how):
        if how == "nn.Dropout":
            x = self.drop(x)
        elif how == "F.dropout(x)":
            x = F.dropout(x)  # training=True by default
        else:
            x = F.dropout(x, training=self.training)
        return self.layer(x)


net, x = Net(), torch.randn(5, 8)
for mode in (True, False):
    net.train(mode)
    print("train()" if mode else "eval()")
    for how in ("nn.Dropout", "F.dropout(x)", "F.dropout(x, training=...)"):
        with torch.no_grad():  # no effect on dropout
            same = torch.equal(net(x, how), net(x, how))
        print(f"  {how:26} {'same' if same else 'differs'}")
        assert same == (not mode and how != "F.dropout(x)")
torch.testing.assert_close(net(x, "nn.Dropout"), net.layer(x))
